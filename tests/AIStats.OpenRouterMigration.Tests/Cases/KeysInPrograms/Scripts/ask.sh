#!/bin/bash
: "${OPENROUTER_API_KEY:?Set OPENROUTER_API_KEY (free at OpenRouter)}" # AIS2001, AIS2001
curl https://openrouter.ai/api/v1/chat/completions \ # AIS1001
  -H "Authorization: Bearer $OPENROUTER_API_KEY" -d @body.json # AIS2001

#!/bin/bash
curl https://openrouter.ai/api/v1/credits \ # AIS1002
  -H "Authorization: Bearer $OPENROUTER_API_KEY" # AIS2001
curl https://openrouter.ai/api/v1/chat/completions \ # AIS1001
  -H "Authorization: Bearer $OPENROUTER_API_KEY" -d @body.json # AIS2001

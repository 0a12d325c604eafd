#!/bin/bash
: "${AI_STATS_API_KEY:?Set AI_STATS_API_KEY (free at AI Stats)}"
curl https://api.phaseo.app/v1/chat/completions \
  -H "Authorization: Bearer $AI_STATS_API_KEY" -d @body.json

curl https://openrouter.ai/api/v1/key -H "Authorization: Bearer $AI_STATS_API_KEY" # AIS1002, AIS2005

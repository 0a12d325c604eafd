curl https://api.phaseo.app/v1/key -H "Authorization: Bearer $AI_STATS_API_KEY"

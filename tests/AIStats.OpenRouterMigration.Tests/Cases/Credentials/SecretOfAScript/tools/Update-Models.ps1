$url = 'https://openrouter.ai/api/v1/models' # AIS1002

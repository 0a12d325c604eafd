import requests
requests.get("https://openrouter.ai/api/v1/models") # AIS1007

const key = process.env.OPENROUTER_API_KEY; # AIS1007

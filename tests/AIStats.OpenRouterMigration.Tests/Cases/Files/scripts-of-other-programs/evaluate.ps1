$env:OPENROUTER_API_KEY = Get-Content key.txt # AIS2001
npx promptfoo eval

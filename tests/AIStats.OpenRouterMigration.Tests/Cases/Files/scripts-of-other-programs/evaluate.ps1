$env:OPENROUTER_API_KEY = Get-Content key.txt
npx promptfoo eval

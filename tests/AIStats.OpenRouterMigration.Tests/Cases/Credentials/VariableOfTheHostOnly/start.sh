source .env
[ -z "$OPENROUTER_API_KEY" ] && exit 1 # AIS2001
docker compose up -d

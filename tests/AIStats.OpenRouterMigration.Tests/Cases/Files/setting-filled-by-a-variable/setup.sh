#!/bin/sh
echo "OPENROUTER_API_KEY=" > .env # AIS2001
docker compose up -d

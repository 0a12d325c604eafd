#!/bin/sh
dotnet user-secrets set "Ai:Key" "$OPENROUTER_API_KEY" # AIS2001
az keyvault secret set --vault-name kv --name Ai--Key --value "$OPENROUTER_API_KEY" # AIS2001

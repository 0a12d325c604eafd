#!/bin/bash
# dotnet is not needed here
export OPENROUTER_API_KEY=$(cat key.txt) # AIS2001 "'python' is not built here and may read it, so keep it until that program moves"
python embed/main.py

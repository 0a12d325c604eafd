#!/bin/bash
# dotnet is not needed here
export OPENROUTER_API_KEY=$(cat key.txt)
python embed/main.py

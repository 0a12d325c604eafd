#!/bin/bash
echo "python is not needed"
export OPENROUTER_API_KEY=$1 # AIS2001
dotnet run

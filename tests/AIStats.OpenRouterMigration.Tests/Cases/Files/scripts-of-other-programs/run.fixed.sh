#!/bin/bash
echo "python is not needed"
export AI_STATS_API_KEY=$1
dotnet run

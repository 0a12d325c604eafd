#!/bin/sh
# export AI_STATS_API_KEY=...
# OPENROUTER_API_KEY has to be set, see https://openrouter.ai/docs # AIS1007, AIS1007
dotnet run

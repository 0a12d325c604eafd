#!/bin/sh
# export OPENROUTER_API_KEY=... # AIS2001
# OPENROUTER_API_KEY has to be set, see https://openrouter.ai/docs # AIS1007, AIS1007
dotnet run

#!/bin/sh
curl -s -H "Authorization: Bearer $OPENROUTER_API_KEY" https://openrouter.ai/api/v1/key # AIS1002, AIS2001: the key and its address stay together

fetch('https://openrouter.ai/api/v1/chat/completions'); # AIS1007 "by hand": a program of its own

import { spawn } from 'node:child_process';
spawn('dotnet', ['watch'], { env: { ...process.env, OpenRouter__BaseUrl: 'https://openrouter.ai/api/v1' } }); # AIS1007 "for the .NET program that it starts"

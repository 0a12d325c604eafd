export default { webServer: { command: "dotnet run", env: { OPENROUTER_API_KEY: 'test' } } }; # AIS1007 "write 'AI_STATS_API_KEY' for the .NET program that it starts"

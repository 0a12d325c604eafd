var key = Environment.GetEnvironmentVariable("AI_STATS_API_KEY");
Console.WriteLine(key is null);

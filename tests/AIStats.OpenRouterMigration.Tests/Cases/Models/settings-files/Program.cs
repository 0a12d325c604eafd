var key = Environment.GetEnvironmentVariable("OPENROUTER_API_KEY"); // AIS2001
Console.WriteLine(key is null);

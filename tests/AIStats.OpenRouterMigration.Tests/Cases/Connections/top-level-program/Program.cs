using var http = new HttpClient();
http.DefaultRequestHeaders.Add("Authorization", "Bearer " + Environment.GetEnvironmentVariable("OPENROUTER_API_KEY")); // AIS2001
var answer = await http.PostAsync(Defaults.BaseUrl + "/api/v1/chat/completions", null); // AIS1004
Console.WriteLine(await answer.Content.ReadAsStringAsync());
Console.WriteLine(await http.GetStringAsync($"{Defaults.BaseUrl}/api/v1/embeddings")); // AIS1004

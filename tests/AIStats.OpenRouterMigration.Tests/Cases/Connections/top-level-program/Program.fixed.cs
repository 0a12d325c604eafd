using var http = new HttpClient();
http.DefaultRequestHeaders.Add("Authorization", "Bearer " + Environment.GetEnvironmentVariable("AI_STATS_API_KEY"));
var answer = await http.PostAsync(Defaults.BaseUrl + "/v1/chat/completions", null);
Console.WriteLine(await answer.Content.ReadAsStringAsync());
Console.WriteLine(await http.GetStringAsync($"{Defaults.BaseUrl}/v1/embeddings"));

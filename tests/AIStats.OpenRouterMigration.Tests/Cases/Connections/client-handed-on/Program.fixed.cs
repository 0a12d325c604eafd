using System.Net.Http.Headers;
using System.Text.Json;

var key = Environment.GetEnvironmentVariable("AI_STATS_API_KEY");
using var web = new HttpClient { BaseAddress = new Uri("https://api.phaseo.app/v1/") };
web.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
var purse = new Purse(web);
Shelf shelf = new(web);
var weather = new Weather(new HttpClient { BaseAddress = new Uri("https://api.weather.example/") });
Console.WriteLine(await purse.ReadAsync() + await shelf.ListAsync() + await weather.ReadAsync());
await web.PostAsync("chat/completions", new StringContent("{}"));

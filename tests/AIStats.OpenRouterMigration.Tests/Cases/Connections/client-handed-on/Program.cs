using System.Net.Http.Headers;
using System.Text.Json;

var key = Environment.GetEnvironmentVariable("OPENROUTER_API_KEY"); // AIS2001
using var web = new HttpClient { BaseAddress = new Uri("https://openrouter.ai/api/v1/") }; // AIS1001
web.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
var purse = new Purse(web);
Shelf shelf = new(web);
var weather = new Weather(new HttpClient { BaseAddress = new Uri("https://api.weather.example/") });
Console.WriteLine(await purse.ReadAsync() + await shelf.ListAsync() + await weather.ReadAsync());
await web.PostAsync("chat/completions", new StringContent("{}"));

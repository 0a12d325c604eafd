class Purse(HttpClient http)
{
    public Task<string> ReadAsync() => http.GetStringAsync("key"); // AIS1002
}

class Shelf(HttpClient http)
{
    public Task<string> ListAsync() => http.GetStringAsync("models"); // AIS1002
}

class Weather(HttpClient http)
{
    public Task<string> ReadAsync() => http.GetStringAsync("models"); // silent: its client is of another service
}

class Nobody(HttpClient http)
{
    public Task<string> ReadAsync() => http.GetStringAsync("credits"); // silent: nobody gives it the client of the gateway
}

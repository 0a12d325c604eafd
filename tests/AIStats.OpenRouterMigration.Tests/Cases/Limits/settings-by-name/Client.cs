public sealed class RouterClient(HttpClient http, Endpoints source)
{
    // miss: settings are recognized by their name ("options", "config", "Value"), and "source" says nothing
    public Task<string> Ask() => http.GetStringAsync(source.Url + "/api/v1/messages");
}

public sealed class Endpoints { public string Url { get; set; } = ""; }

using System.Net.Http.Json;

class Below(HttpClient http)
{
    private const string Api = "https://api.phaseo.app";

    public Task<HttpResponseMessage> ChatAsync(object body) => http.PostAsJsonAsync(Api + "/v1/chat/completions", body);

    public Task<HttpResponseMessage> AnswerAsync(object body) => http.PostAsJsonAsync(Api + "/alpha/responses", body); // AIS1002

    public Task<string> FindAsync(string text) => http.GetStringAsync($"{Api}/frontend/models/find?q={text}"); // AIS1003
}

class Column { public Column HasDefaultValue(object value) => this; }
static class Defaults { public const string Url =
    "https://openrouter.ai/api/v1"; } // AIS1001 "it is in databases, so write a migration first": code and column have one constant
class Model
{
    static void Create(Column url) => url.HasDefaultValue(Defaults.Url);
}
class Llm(HttpClient http)
{
    public Task<HttpResponseMessage> Ask(HttpContent body) => http.PostAsync(Defaults.Url + "/chat/completions", body);
}

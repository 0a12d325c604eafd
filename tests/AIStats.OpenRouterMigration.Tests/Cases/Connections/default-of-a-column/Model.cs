class Column { public Column HasDefaultValue(object value) => this; public Column HasMaxLength(int length) => this; }
class Vendor
{
    public string Url { get; set; } = "https://openrouter.ai/api/v1"; // AIS1001
    public string Model { get; set; } = "openrouter/free"; // AIS4001
}
class Model
{
    static void Create(Column url, Column model)
    {
        url.HasMaxLength(500).HasDefaultValue("https://openrouter.ai/api/v1"); // AIS1001: with another one in the model, EF Core 9 does not start
        model.HasDefaultValue("openrouter/free"); // AIS4001 "so write a migration with the new one"
    }
}
class Llm(HttpClient http)
{
    public Task<HttpResponseMessage> Ask(Vendor vendor, HttpContent body) => http.PostAsync($"{vendor.Url}/chat/completions", body);
}

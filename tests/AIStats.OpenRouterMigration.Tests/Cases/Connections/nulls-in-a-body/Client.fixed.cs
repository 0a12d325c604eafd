using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

class OpenRouterClient(HttpClient http)
{
    const string Url = "https://api.phaseo.app/v1/chat/completions";
    static readonly JsonSerializerOptions Lean = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };
    static readonly JsonSerializerOptions Full = new() { WriteIndented = true };

    double? TopP { get; set; }
    int? limit, other;

    Task<HttpResponseMessage> Send(string json) => http.PostAsync(Url, new StringContent(json, Encoding.UTF8, "application/json"));

    static void Log(int? number) { }

    public Task Plain(string text, double? temperature, int? seed = null, string stop = null!, string user = "")
    {
        var body = new { model = "openai/gpt-4o", messages = new[] { text }, temperature, seed, stop, user }; // AIS4005, AIS5003
        return Send(JsonSerializer.Serialize(body, Full));
    }

    public Task Members(string text)
    {
        var body = new { model = "openai/gpt-4o", messages = new[] { text }, top_p = TopP, max_tokens = limit }; // AIS4005, AIS5003
        return Send(JsonSerializer.Serialize(body, new JsonSerializerOptions { WriteIndented = true }));
    }

    public Task Variable(string text)
    {
        int? seed = Environment.ProcessorCount > 2 ? 1 : null;
        var body = new { model = "openai/gpt-4o", messages = new[] { text }, seed }; // AIS4005, AIS5003
        return Send(JsonSerializer.Serialize(body, Full));
    }

    public Task LeftOut(string text, double? temperature)
    {
        var body = new { model = "openai/gpt-4o", messages = new[] { text }, temperature }; // AIS4005: the serializer leaves null out
        return Send(JsonSerializer.Serialize(body, Lean));
    }

    public Task LeftOutThere(string text, double? temperature)
    {
        var body = new { model = "openai/gpt-4o", messages = new[] { text }, temperature }; // AIS4005: the serializer leaves null out
        return Send(JsonSerializer.Serialize(body, new JsonSerializerOptions { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull }));
    }

    public Task Tested(string text, double? temperature, int? seed, int? top_k, string? stop, string? user)
    {
        temperature ??= 1;
        if (!seed.HasValue)
            return Task.CompletedTask;
        if (top_k is null)
            top_k = 1;
        ArgumentNullException.ThrowIfNull(stop);
        if (string.IsNullOrEmpty(user))
            return Task.CompletedTask;
        var body = new { model = "openai/gpt-4o", messages = new[] { text }, temperature, seed, top_k, stop, user }; // AIS4005: each was tested
        return Send(JsonSerializer.Serialize(body, Full));
    }

    public Task Used(string text, int? seed, int? top_k)
    {
        Log(seed);
        int? copy = seed;
        copy = seed;
        var known = top_k.GetValueOrDefault();
        var body = new { model = "openai/gpt-4o", messages = new[] { text }, seed, top_k }; // AIS4005, AIS5003
        return Send(JsonSerializer.Serialize(body, Full) + known + copy + other);
    }
}

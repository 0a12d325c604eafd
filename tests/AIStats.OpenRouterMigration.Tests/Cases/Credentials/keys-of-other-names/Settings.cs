interface IConfiguration
{
    string? this[string key] { get; }
    IConfiguration GetSection(string key);
}

interface IOptions<T> { T Value { get; } }

interface IServices
{
    void Configure<T>(IConfiguration section);
}

class LlmOptions
{
    public string BaseUrl { get; set; } = "https://openrouter.ai/api/v1"; // AIS1001
    public string ApiKey { get; set; } = ""; // AIS2005
}

class NamedOptions
{
    public string BaseUrl { get; set; } = "https://openrouter.ai/api/v1"; // AIS1001
    public string ApiKey { get; set; } = ""; // silent: the section names OpenRouter
}

class TestOptions
{
    public string ApiKey { get; set; } = ""; // silent: nothing says who fills it
}

static class Startup
{
    static void Add(IServices services, IConfiguration config)
    {
        services.Configure<LlmOptions>(config.GetSection("Llm"));
        services.Configure<NamedOptions>(config.GetSection("OpenRouter")); // AIS2004
    }

    static Client Create(IConfiguration config) => new Client(config["Bot:Key"]!, config["Jwt:Key"]!); // AIS2005: the first of the two
}

class OfOptions(IOptions<LlmOptions> options)
{
    System.Threading.Tasks.Task<System.Net.Http.HttpResponseMessage> Ask(System.Net.Http.HttpClient http, System.Net.Http.HttpContent body)
    {
        http.DefaultRequestHeaders.Authorization = new("Bearer", options.Value.ApiKey);
        return http.PostAsync(options.Value.BaseUrl + "/chat/completions", body);
    }
}

class OfNamedOptions(IOptions<NamedOptions> options)
{
    System.Threading.Tasks.Task<System.Net.Http.HttpResponseMessage> Ask(System.Net.Http.HttpClient http, System.Net.Http.HttpContent body)
    {
        http.DefaultRequestHeaders.Authorization = new("Bearer", options.Value.ApiKey);
        return http.PostAsync(options.Value.BaseUrl + "/chat/completions", body);
    }
}

class OfTests(TestOptions options)
{
    System.Threading.Tasks.Task<System.Net.Http.HttpResponseMessage> Ask(System.Net.Http.HttpClient http, System.Net.Http.HttpContent body)
    {
        http.DefaultRequestHeaders.Authorization = new("Bearer", options.ApiKey);
        return http.PostAsync("https://openrouter.ai/api/v1/chat/completions", body); // AIS1001
    }
}

class OfASection(IConfiguration config)
{
    const string Section = "OpenRouter"; // AIS2004
    readonly IConfiguration _section = config.GetSection(Section);

    string? Get(string name) => config["OpenRouter:" + name]; // AIS2004

    System.Threading.Tasks.Task<System.Net.Http.HttpResponseMessage> Ask(System.Net.Http.HttpClient http, System.Net.Http.HttpContent body)
    {
        http.DefaultRequestHeaders.Authorization = new("Bearer", _section["ApiKey"] ?? Get("Key")); // silent: the section names OpenRouter
        return http.PostAsync("https://openrouter.ai/api/v1/chat/completions", body); // AIS1001
    }
}

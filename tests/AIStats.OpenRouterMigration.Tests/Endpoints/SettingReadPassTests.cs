using AIStats.OpenRouterMigration.Tests.Rules;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Endpoints;

/// <summary>
/// Paths that code adds to a base in a settings file, in whatever way it reads the base: one that needs a management key keeps the base at
/// OpenRouter.
/// </summary>
[Trait("Rule", RuleIds.EndpointUrl)]
[Trait("Rule", RuleIds.MissingEndpoint)]
public sealed class SettingReadPassTests
{
    private const string Chat = """{ "Chat": { "BaseUrl": "https://openrouter.ai/api/v1" } }""";

    private const string Stays = "needs a management key";

    [Theory]
    [InlineData("""config["Chat:BaseUrl"]""")]
    [InlineData("""config["chat:baseurl"]""")]
    [InlineData("""config["CHAT:BASEURL"]!.TrimEnd('/')""")]
    [InlineData("""config.GetSection("chat")["baseUrl"]""")]
    [InlineData("""config.GetRequiredSection("Chat").GetValue<string>("BaseUrl")""")]
    [InlineData("""Environment.GetEnvironmentVariable("Chat__BaseUrl")""")]
    [InlineData("""Environment.GetEnvironmentVariable("CHAT__BASEURL")""")]
    [InlineData("""Require("chat:baseUrl")""")]
    [InlineData("config[Key]")]
    [InlineData("config[Keys.Url]")]
    [InlineData("""section["BaseUrl"]""")]
    [InlineData("place")]
    [InlineData("Place")]
    [InlineData("options.Value.BaseUrl")]
    [InlineData("urls.Login")]
    [InlineData("urls.Root")]
    public void A_base_is_read_in_many_ways(string read)
    {
        var said = OnePass.OfRow("appsettings.json", Chat, "C.cs", $$"""
            class C
            {
                const string Key = "chat:baseurl";
                IConfiguration config;
                IConfigurationSection section = config.GetSection("Chat");
                string place = config["Chat:BaseUrl"];
                string Place => config["chat:baseurl"];
                string Require(string name) => config[name] ?? throw new InvalidOperationException(name);
                Task M() => http.GetStringAsync({{read}} + "/credits");
            }
            """, "Keys.cs", """static class Keys { public const string Url = "chat:BaseURL"; }""",
            "Urls.cs",
                """class Urls { public string BaseUrl { get; set; } public string Login => config["Chat:BaseUrl"]; """
                + """public string Root => BaseUrl.Trim(); }""");

        Assert.Contains(Stays, said.Replace("\n    ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.StartsWith(Chat, said, StringComparison.Ordinal);
    }

    [Theory]
    // The whole configuration, another section, another name: this path is another service's.
    [InlineData("""config["Billing:BaseUrl"]""")]
    [InlineData("""config.GetSection("Billing")["BaseUrl"]""")]
    [InlineData("""billing["BaseUrl"]""")]
    [InlineData("""Environment.GetEnvironmentVariable("BILLING__BASEURL")""")]
    [InlineData("""Require("Billing:BaseUrl")""")]
    public void A_base_of_another_section_is_another_one(string read) => Assert.StartsWith("""{ "Chat": { "BaseUrl": "https://api.phaseo.app/v1" } }""",
        OnePass.OfRow("appsettings.json", Chat, "C.cs", $$"""
            class Billing
            {
                IConfiguration config;
                IConfigurationSection billing = config.GetSection("Billing");
                string Require(string name) => config[name] ?? throw new InvalidOperationException(name);
                Task M() => http.GetStringAsync({{read}} + "/credits");
            }
            class C
            {
                IConfiguration config;
                Task M(HttpContent body) => http.PostAsync(config["Chat:BaseUrl"] + "/chat/completions", body);
            }
            """), StringComparison.Ordinal);

    [Theory]
    [InlineData("docker-compose.yml", "services:\n  web:\n    environment:\n      APP_Chat__BaseUrl: https://openrouter.ai/api/v1", "APP_")]
    [InlineData("deploy.env", "app_CHAT__BASEURL=https://openrouter.ai/api/v1", "APP_")]
    [InlineData("deploy.env", "DOTNET_CHAT__BASEURL=https://openrouter.ai/api/v1", "")]
    [InlineData("deploy.env", "ASPNETCORE_Chat__BaseUrl=https://openrouter.ai/api/v1", "")]
    [InlineData("deploy.env", "CHAT__BASEURL=https://openrouter.ai/api/v1", "")]
    public void A_variable_with_a_prefix_is_the_setting(string path, string text, string prefix)
    {
        var said = OnePass.OfRow(path, text, "C.cs", $$"""
            class C
            {
                void Build(IConfigurationBuilder builder) => builder.AddEnvironmentVariables("{{prefix}}");
                Task M(IConfiguration config) => http.GetStringAsync(config["Chat:BaseUrl"] + "/credits");
            }
            """);

        Assert.Contains(Stays, said.Replace("\n    ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.StartsWith(text, said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("MYAPP_CHAT__BASEURL", true)]
    [InlineData("MY_APP_Chat__BaseUrl", true)]
    // No code names such a section, or it names this one.
    [InlineData("MYAPP_TALK__BASEURL", false)]
    [InlineData("MYAPP_BOT__BASEURL", false)]
    public void A_beginning_that_no_code_declares_is_left_out_where_code_names_the_rest(string variable, bool isTheSetting)
    {
        var text = $"{variable}=https://openrouter.ai/api/v1";
        var said = OnePass.OfRow("deploy.env", text, "C.cs", """
            class C
            {
                void Build(IConfigurationBuilder builder) => builder.AddVariablesOfOurHosts();
                Task M(IConfiguration config) => http.GetStringAsync(config["Chat:BaseUrl"] + "/credits");
                Task N(IConfiguration config) => http.GetStringAsync(config["MYAPP_BOT:BaseUrl"] + "/chat/completions");
                string Bot => "Bot";
            }
            """);

        Assert.Equal(isTheSetting, said.StartsWith(text, StringComparison.Ordinal));
        Assert.Equal(isTheSetting, said.Replace("\n    ", " ", StringComparison.Ordinal).Contains(Stays, StringComparison.Ordinal));
    }

    [Theory]
    [Trait("Language", "12")]
    // A generic method that is given the section, with a client whose base it sets, or with options.
    [InlineData("""services.AddApi<Meter>(config.GetSection("Chat"));""", """http.BaseAddress = new Uri(section["BaseUrl"])""")]
    [InlineData("""var section = config.GetSection("chat"); services.AddApi<Meter>(section);""", """http.BaseAddress = section.GetValue<Uri>("BaseUrl")""")]
    [InlineData("""services.AddApi<IMeter, Meter>(config.GetRequiredSection("Chat"));""", "http.BaseAddress = new Uri(section.Get<ApiOptions>().BaseUrl)")]
    [InlineData("""services.AddApi<Meter>("Chat");""", """http.BaseAddress = new Uri(section["BaseUrl"])""")]
    // One that says the client itself.
    [InlineData("""services.AddMeter(config.GetSection("Chat"));""", """http.BaseAddress = new Uri(section["BaseUrl"])""", "AddMeter", "Meter")]
    [InlineData("""new Meter(config.GetSection("Chat"));""", "")]
    public void A_section_is_handed_to_a_method(string call, string registration, string method = "AddApi<T>", string client = "T")
    {
        var said = OnePass.OfRow("appsettings.json", Chat, "C.cs", """
            class Meter(HttpClient http) : IMeter
            {
                public Task<string> N() => http.GetStringAsync("credits");
            }
            """, "Startup.cs", $$"""
            static class Startup
            {
                static void Add(IServiceCollection services, IConfiguration config)
                {
                    {{call}}
                }

                static void {{method}}(this IServiceCollection services, IConfigurationSection section) =>
                    services.AddHttpClient<{{client}}>(http => {{registration}});
            }
            """);

        Assert.Contains(Stays, said.Replace("\n    ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.StartsWith(Chat, said, StringComparison.Ordinal);
    }
}

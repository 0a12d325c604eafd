using AIStats.OpenRouterMigration.Code;
using AIStats.OpenRouterMigration.Engine;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Code;

[Trait("Area", "Code")]
public sealed class ConfigurationReadsTests
{
    [Theory]
    [InlineData("""config["Chat:Url"]""", "'Chat:Url'", "by an index")]
    [InlineData("""_configuration["Chat:Url"]""", "'Chat:Url'", "of a field")]
    [InlineData("""config?["Chat:Url"]""", "'Chat:Url'", "of one that may be null")]
    [InlineData("""config.GetSection("Chat")["Url"]""", "'Url' 'Chat'", "of a section")]
    [InlineData("""config.GetValue<string>("Url", "none")""", "'Url'", "by a method")]
    [InlineData("""config.GetValue<string>(UrlKey)""", "UrlKey", "by the name of a constant")]
    [InlineData("""Environment.GetEnvironmentVariable($"{name}_URL")""", "$'{name}_URL'", "a variable")]
    [InlineData("""options.BindConfiguration("Chat")""", "'Chat'", "an options type")]
    [InlineData("""table["Chat:Url"]""", "", "no configuration")]
    [InlineData("""config.GetValue()""", "", "without a name")]
    [InlineData("config[", "", "half written")]
    [InlineData("config?[", "", "half written")]
    [InlineData("""config.GetSection("Chat")[""", "'Chat'", "half written behind a section")]
    public void A_read_asks_for_a_name(string code, string names, string why) =>
        Assert.True(names == string.Join(' ', ConfigurationReads.NamesIn(SyntaxFactory.ParseCompilationUnit($"_ = {code};")))
            .Replace('"', '\''), why);

    [Theory]
    [InlineData("services.Configure<Chat>(config);", true, "the whole configuration")]
    [InlineData("""services.Configure<Chat>(config.GetSection("Chat"));""", false, "a section")]
    [InlineData("""services.Configure<Chat>(chat => chat.Url = "");""", false, "code")]
    [InlineData("""services.Configure<Chat>("name", config);""", true, "options with a name")]
    [InlineData("services.Configure(config);", false, "a method of the program's own")]
    [InlineData("config.Get<Chat>();", true, "the whole configuration")]
    [InlineData("""config.GetSection("Chat").Get<Chat>();""", false, "a section")]
    [InlineData("""config.Get("Chat");""", false, "a method of the program's own")]
    [InlineData("http.Get<Chat>();", false, "no configuration")]
    [InlineData("config.Bind(chat);", true, "the whole configuration")]
    [InlineData("""config.Bind("Chat", chat);""", false, "a section, by its name")]
    [InlineData("""config.GetSection("Chat").Bind(chat);""", false, "a section")]
    [InlineData("options.Bind(config);", true, "the whole configuration, given to a builder of options")]
    [InlineData("""options.Bind(config.GetSection("Chat"));""", false, "a section, given to one")]
    [InlineData("options.Bind(config, binder => { });", true, "the whole configuration, given to a builder with options of its own")]
    [InlineData("ConfigurationBinder.Bind(config, chat);", true, "the whole configuration, given to the extension as a method")]
    [InlineData("IConfigurationSection chat = Find(); chat.Get<Chat>();", false, "a variable of a section's type")]
    [InlineData("""var chatConfig = config.GetSection("Chat"); chatConfig.Get<Chat>();""", false, "a variable with a section")]
    [InlineData("provider.GetRequiredService<IConfiguration>().Get<Chat>();", true, "asked of the services")]
    [InlineData("config.Get<Chat>(); config.Get<Log>();", true, "twice")]
    public void An_object_may_be_filled_with_the_whole_configuration(string code, bool isWhole, string why)
    {
        var tree = CSharpSyntaxTree.ParseText($"class C {{ void M(IConfiguration config) {{ {code} }} }}");
        var project = new MigrationProject([tree], new AnalyzerOptions([]), FileReaders.OfOneRun());
        Assert.True(isWhole == ConfigurationReads.Of(project).Any(static reads => reads.HasRoot), why);
    }

    [Theory]
    [InlineData("""config["Url"]""", """config["Url"]""")]
    [InlineData("""config.GetValue<string>("Url")!""", """config.GetValue<string>("Url")""")]
    [InlineData("""config.GetValue("Other", () => "Url")""", "")]
    [InlineData("""config[$"{Section}:{"Url"}"]""", """config[$"{Section}:{"Url"}"]""")]
    [InlineData("""Send("Url", config["Other"])""", "")]
    public void The_read_around_a_name_is_found(string code, string read)
    {
        var name = SyntaxFactory.ParseCompilationUnit($"_ = {code};").DescendantNodes().OfType<LiteralExpressionSyntax>()
            .First(static literal => literal.Token.ValueText == "Url");
        Assert.Equal(read, ConfigurationReads.Around(name)?.ToString() ?? "");
    }
}

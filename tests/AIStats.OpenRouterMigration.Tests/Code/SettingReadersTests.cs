using AIStats.OpenRouterMigration.Code;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Code;

/// <summary>Which code reads a setting, and whether other code may do so unseen.</summary>
[Trait("Area", "Code")]
public sealed class SettingReadersTests
{
    [Theory]
    [InlineData("""config["Chat:BaseUrl"]""", """ "Chat:BaseUrl" """)]
    [InlineData("""config["CHAT__BASEURL"]""", """ "CHAT__BASEURL" """)]
    [InlineData("""config.GetSection("Chat")""", """ "Chat" """)]
    [InlineData("""config[$"Chat:BaseUrl"]""", """ $"Chat:BaseUrl" """)]
    [InlineData("""config["Chat" + ":BaseUrl"]""", """ "Chat" + ":BaseUrl" """)]
    // A constant is read where its name is, through others too; one that nobody uses, where it stands.
    [InlineData("""config.GetSection(Section); const string Section = "Chat";""", "Section")]
    [InlineData("""config.GetSection(C.Section); const string Section = "Chat";""", "C.Section")]
    [InlineData("""config.GetSection(Section); static string Section => "Chat";""", "Section")]
    [InlineData("""config.GetSection(Section); static string Section { get; } = "Chat";""", "Section")]
    [InlineData("""config.GetSection(Section); const string First = "Chat"; const string Section = First;""", "Section")]
    [InlineData("""config.GetSection(name); const string Section = "Chat";""", """ "Chat" """)]
    // Another setting of its own section is read with it.
    [InlineData("""config["Chat:Model"]""", """ "Chat:Model" """)]
    // The last part alone says nothing, and neither do another section, a sentence, a path and a comment.
    [InlineData("""config["BaseUrl"]""", "")]
    [InlineData("""config["Other:BaseUrl"]""", "")]
    [InlineData("""config["Chats:BaseUrl"]""", "")]
    [InlineData("""Log("Chat :BaseUrl")""", "")]
    [InlineData("""Map("/Chat")""", "")]
    [InlineData("""Log(1 /* "Chat" */)""", "")]
    public void A_setting_is_read_where_its_name_stands(string read, string expected) =>
        Assert.Equal(expected.Trim(), string.Join(' ', Readers(read).Of("Chat:BaseUrl")));

    [Theory]
    [InlineData("BaseUrl", """config["BaseUrl"]""", true)]
    [InlineData("BaseUrl", """config["Chat:BaseUrl"]""", false)] // that of a section
    [InlineData("App:Chat:BaseUrl", """config["App:Chat:BaseUrl"]""", true)]
    [InlineData("App:Chat:BaseUrl", """config["Chat:BaseUrl"]""", true)] // of the section App
    [InlineData("App:Chat:BaseUrl", """config.GetSection("App")""", true)]
    [InlineData("App:Chat:BaseUrl", """config.GetSection("App:Chat")""", true)]
    [InlineData("App:Chat:BaseUrl", """config["App:Other:BaseUrl"]""", false)] // another section
    [InlineData("App:Chat:BaseUrl", """config["BaseUrl"]""", false)] // each section may have one
    [InlineData("Chat__BaseUrl", """config["Chat:BaseUrl"]""", true)]
    [InlineData("Chat", """config.GetSection("Chat")""", true)]
    public void A_setting_has_sections(string key, string read, bool isRead) => Assert.Equal(isRead, !Readers(read).Of(key).IsEmpty);

    [Theory]
    [Trait("Language", "12")]
    // The whole configuration.
    [InlineData("config.Get<Settings>()", true)]
    [InlineData("config.Bind(settings)", true)]
    [InlineData("ConfigurationBinder.Bind(config, settings)", true)]
    [InlineData("services.AddOptions<Settings>().Bind(config)", true)]
    [InlineData("services.AddOptions<Settings>().Bind(config, binder => { })", true)]
    [InlineData("services.Configure<Settings>(config)", true)]
    [InlineData("""services.Configure<Settings>("name", config)""", true)]
    [InlineData("host.Services.GetRequiredService<IConfiguration>().Get<Settings>()", true)]
    [InlineData("builder.Get<Settings>()", true)]
    // A section of it, something else, and what is filled by code.
    [InlineData("""config.GetSection("Chat").Get<Settings>()""", false)]
    [InlineData("""config.GetSection("Chat").Bind(settings)""", false)]
    [InlineData("""config.Bind("Chat", settings)""", false)]
    [InlineData("""services.AddOptions<Settings>().Bind(config.GetSection("Chat"))""", false)]
    [InlineData("""services.Configure<Settings>(config.GetSection("Chat"))""", false)]
    [InlineData("services.Configure<Settings>(section)", false)]
    [InlineData("section.Get<Settings>()", false)]
    [InlineData("part.Get<Settings>()", false)]
    [InlineData("services.Configure<Settings>(options => options.Url = 1)", false)]
    [InlineData("services.Configure(config)", false)]
    [InlineData("cache.Get<Settings>()", false)]
    [InlineData("config.Get(1)", false)]
    [InlineData("list.Bind(1, 2)", false)]
    // A name that only the run tells.
    [InlineData("config[name]", true)]
    [InlineData("""config["Chat:" + name]""", true)]
    [InlineData("""config[$"{name}:BaseUrl"]""", true)]
    [InlineData("""config[$"{name}__BaseUrl"]""", true)]
    [InlineData("""config["Other:" + name]""", false)]
    [InlineData("""config[$"{name}:Model"]""", false)]
    [InlineData("""config[$"{name}BaseUrl:Chat"]""", false)]
    [InlineData("""config["Chat:BaseUrl"]""", false)]
    // A method that is given the name.
    [InlineData("""Read("Other:Url"); object Read(string key) => config[key];""", false)]
    [InlineData("""Read("Chat:" + name); object Read(string key) => config[key];""", true)]
    [InlineData("""null; object Read(string key) => config[key];""", true)]
    public void A_setting_may_be_read_unseen(string read, bool isUnseen) => Assert.Equal(isUnseen, SettingReaders.Of(new CodeProject($$"""
        class C(IConfiguration config, IHostApplicationBuilder builder, IConfigurationSection part)
        {
            IConfigurationSection section = config.GetSection("Chat");
            object M() => {{read}};
        }
        """).Project).MayBeReadOutOfSight("Chat:BaseUrl"));

    private static SettingReaders Readers(string read) =>
        SettingReaders.Of(new CodeProject($$"""class C { object M(IConfiguration config) => {{read}}; }""").Project);
}

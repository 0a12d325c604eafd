class FactAttribute : Attribute { }
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
class InlineDataAttribute(params object[] row) : Attribute { }
static class Assert { public static void Equal(object? expected, object? actual) { } }
class SettingsTests
{
    [Fact]
    public void The_default() => Assert.Equal("https://openrouter.ai/api/v1", new Settings().Url); // AIS1001

    [Fact]
    public void An_old_file()
    {
        var settings = Settings.Read("{\"Url\":\"https://openrouter.ai/api\"}"); // AIS1001: what the repairing code looks for, which stays
        Assert.Equal("https://openrouter.ai/api/v1", settings.Url); // AIS1001: what it writes
    }

    [InlineData("https://openrouter.ai/api", "https://openrouter.ai/api/v1")] // AIS1001, AIS1001
    [InlineData("https://example.com/v1", "https://example.com/v1")] // silent: another service
    public void Rows(string saved, string expected) => Assert.Equal(expected, Settings.Read(saved).Url);
}

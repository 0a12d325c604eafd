class Provider { public int Id { get; set; } public string Name { get; set; } = ""; public string BaseUrl { get; set; } = ""; }
class Entity { public void HasData(params Provider[] rows) { } }
static class Seeding
{
    public static void Fill(Entity providers, IEnumerable<Provider> rows) => providers.HasData(rows.ToArray());
}
class Db
{
    private static readonly Provider[] Known = [new Provider { Id = 2, Name = "OpenAI", BaseUrl = "https://api.openai.com/v1" }, Gateway()];
    static void Create(Entity providers) => Seeding.Fill(providers, Known);
    private static Provider Gateway() => new() { Id = 1, Name = "OpenRouter", BaseUrl = "https://openrouter.ai/api/v1" }; // AIS1001: a list that a method passes on is what the database holds
}

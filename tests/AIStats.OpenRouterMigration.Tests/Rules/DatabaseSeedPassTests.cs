using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Rules;

/// <summary>What a migration has written into a database: a program whose model says something else does not start.</summary>
[Trait("Rule", RuleIds.EndpointUrl)]
public sealed class DatabaseSeedPassTests
{
    private const string Client = """

        class Client { Task<string> Ask(HttpClient http, Row row) => http.GetStringAsync(row.Url + "/chat/completions"); }
        class Row { public int Id { get; set; } public string Url { get; set; } = ""; }
        """;

    [Theory]
    // A row where it stands.
    [InlineData("""
        class Db { void Build(ModelBuilder model) => model.Entity<Row>().HasData(new Row { Id = 1, Url = "https://openrouter.ai/api/v1" }); }
        """)]
    // The default of a column.
    [InlineData("""
        class Db { void Build(ModelBuilder model) => model.Entity<Row>().Property(row => row.Url).HasDefaultValue("https://openrouter.ai/api/v1"); }
        """)]
    // A constant beside it.
    [InlineData("""
        class Db
        {
            const string Standard = "https://openrouter.ai/api/v1";
            void Build(ModelBuilder model) => model.Entity<Row>().HasData(new Row { Id = 1, Url = Standard });
        }
        """)]
    // A variable of the method.
    [InlineData("""
        class Db
        {
            void Build(ModelBuilder model)
            {
                int count;
                var rows = new[] { new Row { Id = 1, Url = "https://openrouter.ai/api/v1" } };
                model.Entity<Row>().HasData(rows);
            }
        }
        """)]
    // A property, a method and a constant of other types, one behind the other.
    [InlineData("""
        class Db { void Build(ModelBuilder model) => model.Entity<Row>().HasData(Rows.All); }
        static class Rows { public static Row[] All => [Rows.First()]; static Row First() => new() { Id = 1, Url = Names.Url }; }
        static class Names { public const string Other = "a", Url = "https://openrouter.ai/api/v1"; }
        """)]
    // The type around the type.
    [InlineData("""
        class Db
        {
            static readonly string Url = "https://openrouter.ai/api/v1";
            class Part { void Build(ModelBuilder model) => model.Entity<Row>().HasData(new Row { Id = 1, Url = Url }); }
        }
        """)]
    // A helper that passes on what it is given.
    [InlineData("""
        class Db
        {
            void Build(ModelBuilder model) => Seed(model, new Row { Id = 1, Url = "https://openrouter.ai/api/v1" });
            static void Seed(ModelBuilder model, params Row[] rows) => model.Entity<Row>().HasData(rows);
        }
        """)]
    // Methods that call each other.
    [InlineData("""
        class Db
        {
            void Build(ModelBuilder model) => model.Entity<Row>().HasData(One());
            static Row One() => Two() ?? new() { Id = 1, Url = "https://openrouter.ai/api/v1" };
            static Row Two() => One();
        }
        """)]
    public void Rows_of_a_database_stay(string code) => Assert.StartsWith(code, OnePass.OfRow("Db.cs", code + Client), StringComparison.Ordinal);

    [Theory]
    // A method that is only called like the framework's own, without rows.
    [InlineData("""
        class Db { string Url = "https://openrouter.ai/api/v1"; bool HasData() => Url.Length > 0; bool Ask() => HasData(); }
        """)]
    // The row sets a member: the constant of that name is another one's.
    [InlineData("""
        class Db
        {
            const string Url = "https://openrouter.ai/api/v1";
            void Build(ModelBuilder model) => model.Entity<Row>().HasData(new Row { Id = 1, Url = "" });
        }
        """)]
    // A member of another type, which has the same name.
    [InlineData("""
        class Db { void Build(ModelBuilder model) => model.Entity<Row>().HasData(Rows.All); }
        static class Rows { public static Row[] All => []; }
        static class Others { public static Row[] All => [new() { Id = 1, Url = "https://openrouter.ai/api/v1" }]; }
        """)]
    // A helper whose rows are its own: what callers give it is no row.
    [InlineData("""
        class Db
        {
            void Build(ModelBuilder model) => Seed(model, "https://openrouter.ai/api/v1");
            static void Seed(ModelBuilder model, string log) => model.Entity<Row>().HasData(new Row { Id = 1 });
        }
        """)]
    public void What_is_no_row_moves(string code) => Assert.StartsWith(
        code.Replace("openrouter.ai/api", "api.phaseo.app", StringComparison.Ordinal), OnePass.OfRow("Db.cs", code + Client), StringComparison.Ordinal);
}

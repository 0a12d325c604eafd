using Xunit;
using VerifyCS = AIStats.OpenRouterMigration.Tests.Verifier<AIStats.OpenRouterMigration.Rules.Endpoints.EndpointUrlAnalyzer,
    AIStats.OpenRouterMigration.Endpoints.EndpointUrlFixer>;

namespace AIStats.OpenRouterMigration.Tests.Rules;

/// <summary>Files that say what was done to a database in the past.</summary>
[Trait("Area", "Rules")]
public sealed class DatabaseMigrationsTests
{
    /// <summary>Stands for Entity Framework.</summary>
    private const string Framework =
        "\nnamespace Microsoft.EntityFrameworkCore.Migrations { public class Migration { } public class ModelSnapshot { } "
        + "public class MigrationBuilder { } public interface ISeed { } }\n";

    private const string Url = "const string Url = \"https://[|openrouter.ai/api|]/v1\";";

    [Theory]
    [InlineData("class Initial : Microsoft.EntityFrameworkCore.Migrations.Migration { " + Url + " }")]
    [InlineData("class Initial : Microsoft.EntityFrameworkCore.Migrations.Migration, Microsoft.EntityFrameworkCore.Migrations.ISeed { " + Url + " }")]
    [InlineData("class Snapshot : Microsoft.EntityFrameworkCore.Migrations.ModelSnapshot { " + Url + " }")]
    [InlineData("namespace App { using Microsoft.EntityFrameworkCore.Migrations; class Initial : Migration { " + Url + " } }")]
    [InlineData("namespace App { namespace Data.Migrations { partial class Initial : Microsoft.EntityFrameworkCore.Migrations.Migration { " + Url + " } } }")]
    [InlineData("class Names { " + Url + " } class Initial : Microsoft.EntityFrameworkCore.Migrations.Migration { }")]
    [InlineData("class Initial : Microsoft.EntityFrameworkCore.Migrations.Migration { } static class Seed { " + Url + " }")]
    public Task A_finding_in_a_migration_is_reported_and_never_rewritten(string code) => VerifyCS.VerifyCodeFixAsync(code + Framework, code + Framework);

    [Fact]
    public Task A_namespace_of_the_whole_file_holds_migrations_too()
    {
        // The framework's namespace may be a global using of another file: the method tells.
        const string Source = "namespace App.Migrations;\nclass Initial : Migration { " + Url
            + " void Up(MigrationBuilder builder) { } }\nclass Migration { }\nclass MigrationBuilder { }\n";
        return VerifyCS.VerifyCodeFixAsync(Source, Source);
    }

    [Theory]
    [InlineData("class Migration { " + Url + " }")]
    [InlineData("class V2 : Migration { " + Url + " } class Migration { }")]
    [InlineData("class V2 : App.Migration { " + Url + " void Up(Plan plan) { } } namespace App { class Migration { } } class Plan { }")]
    [InlineData("class Initial : Microsoft.EntityFrameworkCore.Migrations.ISeed { " + Url + " }")]
    [InlineData("class Initial : Microsoft.EntityFrameworkCore.Migrations.MigrationBuilder { " + Url + " }")]
    [InlineData("namespace Migrations { class Initial { " + Url + " } }")]
    [InlineData($$"""class C { Microsoft.EntityFrameworkCore.Migrations.Migration? last; {{Url}} }""")]
    public Task Code_that_is_only_called_like_a_migration_is_rewritten(string code) =>
        VerifyCS.VerifyCodeFixAsync(code + Framework, code.Replace("[|openrouter.ai/api|]", "api.phaseo.app", StringComparison.Ordinal) + Framework);
}

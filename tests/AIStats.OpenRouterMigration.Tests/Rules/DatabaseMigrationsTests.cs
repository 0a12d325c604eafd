using Xunit;
using VerifyCS = AIStats.OpenRouterMigration.Tests.Verifier<AIStats.OpenRouterMigration.Rules.Endpoints.EndpointUrlAnalyzer, AIStats.OpenRouterMigration.Endpoints.EndpointUrlFixer>;

namespace AIStats.OpenRouterMigration.Tests.Rules;

/// <summary>Files that say what was done to a database in the past.</summary>
public sealed class DatabaseMigrationsTests
{
    /// <summary>Stands for Entity Framework.</summary>
    private const string Framework = "\nnamespace Ef { public class Migration { } public class ModelSnapshot { } public class MigrationBuilder { } public interface ISeed { } }\n";

    private const string Url = "const string Url = \"https://[|openrouter.ai/api|]/v1\";";

    [Theory]
    [InlineData("class Initial : Ef.Migration { " + Url + " }")]
    [InlineData("class Initial : Ef.Migration, Ef.ISeed { " + Url + " }")]
    [InlineData("class Snapshot : Ef.ModelSnapshot { " + Url + " }")]
    [InlineData("namespace App { using Ef; class Initial : Migration { " + Url + " } }")]
    [InlineData("namespace App { namespace Data.Migrations { partial class Initial : Ef.Migration { " + Url + " } } }")]
    [InlineData("class Names { " + Url + " } class Initial : Ef.Migration { }")]
    [InlineData("class Initial : Ef.Migration { } static class Seed { " + Url + " }")]
    public Task A_finding_in_a_migration_is_reported_and_never_rewritten(string code) => VerifyCS.VerifyCodeFixAsync(code + Framework, code + Framework);

    [Fact]
    public Task A_namespace_of_the_whole_file_holds_migrations_too()
    {
        const string Source = "namespace App.Migrations;\nclass Initial : Migration { " + Url + " }\nclass Migration { }\n";
        return VerifyCS.VerifyCodeFixAsync(Source, Source);
    }

    [Theory]
    [InlineData("class Migration { " + Url + " }")]
    [InlineData("class Initial : Ef.ISeed { " + Url + " }")]
    [InlineData("class Initial : Ef.MigrationBuilder { " + Url + " }")]
    [InlineData("namespace Migrations { class Initial { " + Url + " } }")]
    [InlineData("class C { Ef.Migration? last; " + Url + " }")]
    public Task Code_that_is_only_called_like_a_migration_is_rewritten(string code) =>
        VerifyCS.VerifyCodeFixAsync(code + Framework, code.Replace("[|openrouter.ai/api|]", "api.phaseo.app", StringComparison.Ordinal) + Framework);
}

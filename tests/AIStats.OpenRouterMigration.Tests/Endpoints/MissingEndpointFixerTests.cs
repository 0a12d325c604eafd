using AIStats.OpenRouterMigration.Rules.Endpoints;
using Microsoft.CodeAnalysis.CodeFixes;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Endpoints;

[Trait("Rule", RuleIds.MissingEndpoint)]
public sealed class MissingEndpointFixerTests
{
    [Fact]
    public void No_fixer_touches_an_endpoint_without_a_counterpart()
    {
        var fixers = typeof(TextEditFixer).Assembly.GetTypes().Where(type => !type.IsAbstract && typeof(CodeFixProvider).IsAssignableFrom(type))
            .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!).ToArray();
        Assert.NotEmpty(fixers);
        Assert.DoesNotContain(fixers, fixer => fixer.FixableDiagnosticIds.Contains(new MissingEndpointAnalyzer().SupportedDiagnostics.Single().Id));
    }
}

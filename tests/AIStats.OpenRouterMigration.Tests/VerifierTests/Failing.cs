using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.VerifierTests;

/// <summary>Asserts that a verifier says no, and why.</summary>
internal static class Failing
{
    public static async Task<string> VerificationAsync(Func<Task> verify, params string[] reasons)
    {
        var exception = await Assert.ThrowsAnyAsync<InvalidOperationException>(verify);
        foreach (var reason in reasons)
            Assert.Contains(reason, exception.Message, StringComparison.Ordinal);
        return exception.Message;
    }
}

using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests;

/// <summary>
/// What every message looks like, with the arguments that it has in the tests: at most 160 characters, at most two clauses with a semicolon between
/// them, and none of the words that make a reader guess.
/// </summary>
internal static partial class MessageForm
{
    private const int Longest = 160;

    private static readonly string[] Riddles = ["stands behind", "out of sight", "that one", "what does", "the others", "one that no"];

    /// <summary>Looks at the messages of this package among all that a test found.</summary>
    public static void Verify(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics.Where(static diagnostic => diagnostic.Id.StartsWith("AIS", StringComparison.Ordinal)))
        {
            var message = diagnostic.GetMessage(CultureInfo.InvariantCulture);
            Assert.True(Length(message) <= Longest, $"{diagnostic.Id} has {message.Length} characters: {message}");
            Assert.True(message.Count(static c => c == ';') < 2, $"{diagnostic.Id} has a chain of clauses: {message}");
            Assert.False(Riddles.Any(riddle => message.Contains(riddle, StringComparison.Ordinal)), $"{diagnostic.Id} is a riddle: {message}");
        }
    }

    /// <summary>The length of a message, in which a value of the user's has at most the length of a long URL.</summary>
    private static int Length(string message) => LongValue().Replace(message, new string('x', 64)).Length;

    [GeneratedRegex(@"(?<=')[^'\s]{65,}(?=')", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LongValue();
}

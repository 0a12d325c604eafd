using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;

namespace AIStats.OpenRouterMigration.Tests.DotnetFormat;

/// <summary>What a run made of a solution.</summary>
/// <param name="Solution">The fixed solution, which may be formatted again.</param>
/// <param name="Files">Every file by its path.</param>
/// <param name="Ids">The ids of the first analysis, in the order in which they were fixed.</param>
/// <param name="Log">All that the run said.</param>
/// <param name="Problems">The lines of the log that say that something was not fixed.</param>
public sealed record FormatResult(Solution Solution, ImmutableSortedDictionary<string, FormattedFile> Files, IReadOnlyList<string> Ids,
    IReadOnlyList<string> Log, IReadOnlyList<string> Problems)
{
    /// <summary>The errors of the compiler in the fixed solution.</summary>
    public async Task<ImmutableArray<Diagnostic>> GetCompilerErrorsAsync(CancellationToken cancellationToken = default)
    {
        var errors = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var project in Solution.Projects)
        {
            var compilation = await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false);
            errors.AddRange(compilation!.GetDiagnostics(cancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        }

        return errors.ToImmutable();
    }
}

/// <summary>A file as it would be saved.</summary>
/// <param name="Text">The characters.</param>
/// <param name="Encoding">The encoding, whose preamble is the BOM.</param>
public sealed record FormattedFile(string Text, Encoding? Encoding)
{
    /// <summary>Whether the file begins with a byte order mark.</summary>
    public bool HasBom => Encoding is not null && !Encoding.Preamble.IsEmpty;
}

/// <summary>Something happened that <c>dotnet format</c> cannot bear.</summary>
public sealed class DotnetFormatException(string message) : Exception(message), Xunit.Sdk.IAssertionException;

internal sealed class FormatLog
{
    private readonly List<(string Text, bool IsProblem)> _lines = [];

    public ImmutableArray<string> Lines => [.. _lines.Select(line => line.Text)];

    public ImmutableArray<string> Problems => [.. _lines.Where(line => line.IsProblem).Select(line => line.Text)];

    public void Info(string text) => _lines.Add((text, IsProblem: false));

    public void Problem(string text) => _lines.Add((text, IsProblem: true));
}

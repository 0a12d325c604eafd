using System.Collections.Concurrent;
using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>
/// The way from a setting in a file to the code that reads it: by its whole key (<c>config["OpenRouter:BaseUrl"]</c>), by its section
/// (<c>GetSection("OpenRouter")</c>, a constant with that name), or as a variable (<c>GetEnvironmentVariable("OpenRouter__BaseUrl")</c>). What reads
/// another setting of the same section counts, too: a section belongs to one connection.
/// </summary>
internal sealed class SettingReaders
{
    private const int Deepest = 4;
    private const char Separator = ':';
    private static readonly char[] Separators = { Separator };
    private static readonly char[] Holes = { StringText.Hole };
    private readonly MigrationProject _project;
    private readonly ConcurrentDictionary<string, ImmutableArray<SyntaxNode>> _readers = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, ImmutableArray<(ExpressionSyntax Text, string Name)>> _texts = new(StringComparer.OrdinalIgnoreCase);
    private readonly Lazy<(bool ReadsAll, ImmutableArray<string> Names)> _unknown;

    private SettingReaders(MigrationProject project)
    {
        _project = project;
        _unknown = new Lazy<(bool, ImmutableArray<string>)>(FindUnknown);
    }

    /// <summary>The readers of a project's settings; found when first asked for.</summary>
    public static SettingReaders Of(MigrationProject project) => project.Once(nameof(SettingReaders), project, () => new SettingReaders(project));

    /// <summary>The places that name a setting or its section.</summary>
    /// <param name="key">Its key with the sections around it: <c>OpenRouter:BaseUrl</c>.</param>
    public ImmutableArray<SyntaxNode> Of(string key) => _readers.GetOrAdd(Normalize(key), wanted => TextsAbout(wanted)
        .Where(found => !HasHole(found.Name) && Is(found.Name, wanted)).SelectMany(found => Places(found.Text, Deepest)).Distinct().ToImmutableArray());

    /// <summary>
    /// Whether the code may read a setting in a way that nobody can follow: with the whole configuration, or by a name that is put together at run time.
    /// </summary>
    public bool MayBeReadOutOfSight(string key)
    {
        var wanted = Normalize(key);
        return _unknown.Value.ReadsAll || _unknown.Value.Names.Any(name => MayBe(name, wanted))
            || TextsAbout(wanted).Any(found => HasHole(found.Name) && MayBe(found.Name, wanted));
    }

    private static string Normalize(string key) => key.Replace("__", ":").Trim(Separator);

    private static bool HasHole(string name) => name.IndexOf(StringText.Hole) >= 0;

    /// <summary>The texts of the C# files that hold a part of a key which says whose it is: a section, or its name behind a separator.</summary>
    private IEnumerable<(ExpressionSyntax Text, string Name)> TextsAbout(string key)
    {
        var parts = key.Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        var words = parts.Length <= 1 ? parts : parts.Take(parts.Length - 1).Append(":" + parts[parts.Length - 1]).Append("__" + parts[parts.Length - 1]);
        return words.SelectMany(word => _texts.GetOrAdd(word, searched => FindTexts(searched).ToImmutableArray()));
    }

    private IEnumerable<(ExpressionSyntax Text, string Name)> FindTexts(string word)
    {
        foreach (var tree in _project.Quoting(word))
        {
            foreach (var (text, name) in _project.CacheOf(tree).Once(nameof(SettingReaders), word, () => TextsIn(_project, tree, word).ToImmutableArray()))
                yield return (text, name ?? ConfigurationNames.Read(_project, text));
        }
    }

    /// <summary>The texts of a file with a word that may be keys; what a plain string says is known without the project.</summary>
    private static IEnumerable<(ExpressionSyntax Text, string? Name)> TextsIn(MigrationProject project, SyntaxTree tree, string word)
    {
        var (root, source) = (tree.GetRoot(), project.CacheOf(tree).Text);
        return project.SearchFor(word).In(source).Where(at => TextPieces.IsQuoted(source, at)).Select(at => TextAt(root, at)).OfType<ExpressionSyntax>()
            .Distinct()
            .Select(static text => (Text: text, Name: (text as LiteralExpressionSyntax)?.Token.ValueText))
            .Where(static found => found.Name?.Any(static c => char.IsWhiteSpace(c) || c == '/') != true);
    }

    private static ExpressionSyntax? TextAt(SyntaxNode root, int position)
    {
        var token = root.FindToken(position);
        return !token.Span.Contains(position) ? null
            : token.Parent switch
            {
                LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal => StringText.Outermost(literal),
                InterpolatedStringTextSyntax { Parent: InterpolatedStringExpressionSyntax text } => StringText.Outermost(text),
                _ => null,
            };
    }

    /// <summary>Where a text is used: of a constant, where its name is.</summary>
    private IEnumerable<SyntaxNode> Places(ExpressionSyntax text, int depth)
    {
        var uses = depth > 0 && ConstantOf(text) is { } name ? NameUses.Of(_project, name, text).ToList() : new List<ExpressionSyntax>();
        return uses.Count == 0 ? new[] { text } : uses.SelectMany(use => Places(StringText.Outermost(use), depth - 1));
    }

    private static string? ConstantOf(ExpressionSyntax text) => StringUse.Value(text).Parent switch
    {
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax } field } => field.Identifier.ValueText,
        EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Identifier.ValueText,
        ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Identifier.ValueText,
        _ => null,
    };

    /// <summary>Whether a name is that of a setting, of a section around it, or of another setting of its own section.</summary>
    private static bool Is(string name, string key)
    {
        var (asked, parts) = (Parts(name), Parts(key));
        if (parts.Length == 1)
            return asked.Length == 1 && Same(asked[0], parts[0]);
        // The last part alone says nothing: each section may have a BaseUrl.
        for (var start = 0; asked.Length > 0 && start < parts.Length - 1; start++)
        {
            var sections = Math.Min(asked.Length, parts.Length - 1 - start);
            if (Enumerable.Range(0, sections).All(i => Same(asked[i], parts[start + i])))
                return true;
        }

        return false;

        static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
        static string[] Parts(string text) => Normalize(text).Split(Separators, StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Whether a name with holes may turn out to be that of a setting, or of a section around it.</summary>
    private static bool MayBe(string name, string key)
    {
        var at = 0;
        foreach (var part in name.Replace("__", ":").Split(Holes, StringSplitOptions.RemoveEmptyEntries))
        {
            var found = key.IndexOf(part, at, StringComparison.OrdinalIgnoreCase);
            if (found < 0)
                return false;
            at = found + part.Length;
        }

        return true;
    }

    /// <summary>The names that code asks for and no text tells.</summary>
    private (bool ReadsAll, ImmutableArray<string> Names) FindUnknown()
    {
        var (readsAll, names) = (false, new HashSet<string>(StringComparer.Ordinal));
        foreach (var reads in ConfigurationReads.Of(_project))
        {
            readsAll |= reads.HasRoot;
            foreach (var name in reads.Names.SelectMany(name => GivenArguments.Or(_project, name)).Select(name => ConfigurationNames.Read(_project, name))
                .Where(HasHole))
                names.Add(name);
        }

        return (readsAll, names.ToImmutableArray());
    }
}

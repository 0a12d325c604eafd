using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace AIStats.OpenRouterMigration.Tests.Properties;

/// <summary>How the lines of a file end.</summary>
public enum LineEndings
{
    /// <summary>LF.</summary>
    LineFeed,

    /// <summary>CR LF.</summary>
    CarriageReturnLineFeed,

    /// <summary>Now LF, now CR LF.</summary>
    Mixed,
}

/// <summary>A piece of a type.</summary>
/// <param name="Number">Makes its names unique.</param>
/// <param name="Type">The index of the type that holds it.</param>
/// <param name="Text">Its text, with <c>§</c> for the number.</param>
public sealed record GeneratedMember(int Number, int Type, string Text);

/// <summary>A C# file that compiles, and mentions OpenRouter in many ways.</summary>
/// <param name="Name">The beginning of the names of its types.</param>
/// <param name="Members">What its types hold.</param>
public sealed record GeneratedDocument(string Name, ImmutableArray<GeneratedMember> Members)
{
    /// <summary>The number of types in a file.</summary>
    public const int Types = 2;

    /// <summary>How its lines end.</summary>
    public LineEndings Endings { get; init; }

    /// <summary>Whether it begins with a byte order mark.</summary>
    public bool HasBom { get; init; }

    /// <summary>Whether its last line has an end.</summary>
    public bool EndsWithNewLine { get; init; } = true;

    /// <summary>Where it stands.</summary>
    public string Path => $"/src/{Name}.cs";

    /// <summary>The encoding to save it with.</summary>
    public Encoding Encoding => new UTF8Encoding(HasBom);

    /// <summary>Its text.</summary>
    public string Text => Render();

    /// <summary>A new document.</summary>
    public static GeneratedDocument Create(int seed, int size, string name)
    {
        var choices = new Choices(seed);
        var members = new GeneratedMembers(choices);
        return new GeneratedDocument(name, [.. Enumerable.Range(1, size).Select(number => new GeneratedMember(number, choices.Number(Types), members.Next()))])
        {
            Endings = choices.Pick(LineEndings.LineFeed, LineEndings.LineFeed, LineEndings.CarriageReturnLineFeed, LineEndings.Mixed),
            HasBom = choices.Chance(30),
            EndsWithNewLine = choices.Chance(80),
        };
    }

    /// <summary>Documents with less in them.</summary>
    public IEnumerable<GeneratedDocument> Shrink()
    {
        for (var count = Members.Length / 2; count > 0; count /= 2)
        {
            for (var start = 0; start < Members.Length; start += count)
                yield return this with { Members = Members.RemoveRange(start, Math.Min(count, Members.Length - start)) };
        }

        if (Members.Any(member => member.Type > 0))
            yield return this with { Members = [.. Members.Select(member => member with { Type = 0 })] };
        if (Endings != LineEndings.LineFeed)
            yield return this with { Endings = LineEndings.LineFeed };
        if (HasBom)
            yield return this with { HasBom = false };
        if (!EndsWithNewLine)
            yield return this with { EndsWithNewLine = true };
    }

    /// <summary>The name of a type.</summary>
    public static string TypeName(string document, int type) => string.Create(CultureInfo.InvariantCulture, $"{document}{type}");

    private string Render()
    {
        var text = new StringBuilder("#nullable enable\nnamespace Generated;\n");
        for (var type = 0; type < Types; type++)
        {
            _ = text.Append(CultureInfo.InvariantCulture, $"\npublic class {TypeName(Name, type)}\n{{\n");
            foreach (var member in Members.Where(member => member.Type == type))
            {
                _ = text.Append("    ").Append(member.Text
                    .Replace("§", member.Number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
                    .Replace("⟦peer⟧", TypeName(member.Number % 2 == 0 ? Name : GeneratedProject.OtherName(Name), 1 - type), StringComparison.Ordinal))
                    .Append('\n');
            }

            _ = text.Append("}\n");
        }

        if (!EndsWithNewLine)
            text.Length--;
        return Endings == LineEndings.LineFeed ? text.ToString() : WithLineEndings(text.ToString());
    }

    private string WithLineEndings(string text)
    {
        var result = new StringBuilder(text.Length + 100);
        var line = 0;
        foreach (var c in text)
        {
            if (c == '\n' && (Endings == LineEndings.CarriageReturnLineFeed || ++line % 3 != 0))
                _ = result.Append('\r');
            _ = result.Append(c);
        }

        return result.ToString();
    }
}

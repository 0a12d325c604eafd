using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AIStats.OpenRouterMigration.Text;

/// <summary>
/// The texts of messages about one file, each once: Roslyn takes two findings for the same one only if the arguments of their messages are the
/// same objects, and an editor that asks twice would offer every action twice.
/// </summary>
internal sealed class MessageTexts
{
    /// <summary>Makes one for a file that is not C#; the host keeps it as long as the text.</summary>
    public static SourceTextValueProvider<MessageTexts> Provider { get; } = new(static _ => new MessageTexts());

    private readonly ConcurrentDictionary<string, string> _texts = new(StringComparer.Ordinal);

    /// <summary>The arguments of a message, each text as the object that stood for it before.</summary>
    public object?[] Same(object?[] arguments) => Array.ConvertAll(arguments, Same);

    private object? Same(object? argument) =>
        Convert.ToString(argument, CultureInfo.InvariantCulture) is { Length: > 0 } text ? _texts.GetOrAdd(text, text) : argument;
}

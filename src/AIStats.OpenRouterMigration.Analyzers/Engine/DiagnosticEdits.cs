using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace AIStats.OpenRouterMigration.Engine;

/// <summary>
/// Carries the actions that a rule decided on inside its diagnostic, so that a fixer decides nothing: places as the diagnostic's
/// location and additional locations, new texts as properties.
/// </summary>
internal static class DiagnosticEdits
{
    /// <summary>The property that lists the keys of the actions, the one to offer first at the front.</summary>
    private const string Actions = "Actions";

    private const char Separator = ';';

    /// <summary>A diagnostic with its actions.</summary>
    public static Diagnostic Create(DiagnosticDescriptor descriptor, Location location, ImmutableArray<EditAction> actions, object?[] messageArguments,
        DiagnosticSeverity? severity = null)
    {
        var effective = severity ?? descriptor.DefaultSeverity;
        if (actions.IsDefaultOrEmpty)
            return Diagnostic.Create(descriptor, location, effective, additionalLocations: null, properties: null, messageArguments);

        var locations = new List<Location> { location };
        var indexes = new Dictionary<Location, int> { [location] = 0 };
        var properties = ImmutableDictionary.CreateBuilder<string, string?>(StringComparer.Ordinal);
        properties.Add(Actions, string.Join(Separator.ToString(), actions.Select(action => action.Key)));
        foreach (var action in actions)
        {
            properties.Add(action.Key, action.Title);
            foreach (var edit in action.Edits)
            {
                if (!indexes.TryGetValue(edit.Location, out var index))
                {
                    index = locations.Count;
                    locations.Add(edit.Location);
                    indexes.Add(edit.Location, index);
                }

                properties[Property(action.Key, index)] = edit.NewText;
            }
        }

        locations.RemoveAt(0);
        return Diagnostic.Create(descriptor, location, effective, locations, properties.ToImmutable(), messageArguments);
    }

    /// <summary>The actions of a diagnostic, the one to offer first at the front; none where only a person can decide.</summary>
    public static ImmutableArray<EditAction> Read(Diagnostic diagnostic) =>
        ImmutableArray.CreateRange(Keys(diagnostic),
            key => new EditAction(key, diagnostic.Properties[key] ?? key, ReadEdits(diagnostic, key).ToImmutableArray()));

    /// <summary>The keys of the actions of a diagnostic, the one to offer first at the front.</summary>
    public static ImmutableArray<string> Keys(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(Actions, out var keys) && keys is not null ? ImmutableArray.Create(keys.Split(Separator))
            : ImmutableArray<string>.Empty;

    /// <summary>The edits of one action of a diagnostic; empty where it does not have the action.</summary>
    public static IEnumerable<Edit> ReadEdits(Diagnostic diagnostic, string key)
    {
        for (var i = 0; i <= diagnostic.AdditionalLocations.Count; i++)
        {
            if (diagnostic.Properties.TryGetValue(Property(key, i), out var newText) && newText is not null)
                yield return new Edit(i == 0 ? diagnostic.Location : diagnostic.AdditionalLocations[i - 1], newText);
        }
    }

    private static string Property(string key, int index) => key + ":" + index.ToString(CultureInfo.InvariantCulture);
}

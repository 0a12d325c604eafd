using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Engine;

/// <summary>A list of the team's that cannot be used.</summary>
/// <param name="Location">Where it is wrong.</param>
/// <param name="Reason">What is wrong, as a clause.</param>
internal sealed record ModelListError(Location Location, string Reason);

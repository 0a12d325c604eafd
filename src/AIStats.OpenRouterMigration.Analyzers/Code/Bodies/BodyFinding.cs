using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>A member of a request body for which the map has a row.</summary>
/// <param name="Member">The member.</param>
/// <param name="Row">The row.</param>
internal sealed record BodyFinding(JsonMember Member, BodyRow Row);

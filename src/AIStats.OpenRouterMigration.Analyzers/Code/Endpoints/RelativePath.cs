using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>A path such as <c>/credits</c> that is added to a gateway base of the same type.</summary>
/// <param name="Display">The path, for a message.</param>
/// <param name="Span">Its place.</param>
/// <param name="Endpoint">The map's row of the path.</param>
internal sealed record RelativePath(string Display, TextSpan Span, EndpointRow Endpoint);

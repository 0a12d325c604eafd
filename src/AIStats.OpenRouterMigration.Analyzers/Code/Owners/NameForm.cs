using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>How code names a provider.</summary>
internal enum NameForm
{
    /// <summary>In the name of a type, a member or a variable.</summary>
    Identifier,

    /// <summary>In a short string, such as a key or what a list shows.</summary>
    Label,

    /// <summary>In the address of an API.</summary>
    Address,
}

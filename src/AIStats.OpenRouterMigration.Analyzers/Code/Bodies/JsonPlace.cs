using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>The ways to write a member of JSON in C#.</summary>
internal enum JsonPlace
{
    /// <summary>A member of an anonymous object.</summary>
    Anonymous,

    /// <summary>A property in the initializer of a named type.</summary>
    Initializer,

    /// <summary>A key of a dictionary, <c>JsonObject</c> or <c>JObject</c>.</summary>
    Key,

    /// <summary>A path or key that an SDK adds to its own body.</summary>
    SdkExtra,

    /// <summary>A member in JSON text.</summary>
    Text,

    /// <summary>A property or field of a type that is serialized.</summary>
    Declaration,
}

using AIStats.OpenRouterMigration.Code;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AIStats.OpenRouterMigration.Rules.RequestBody;

/// <summary>AIS5003: a type of a request body whose members without a value are sent as null.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NullMemberAnalyzer : SignalAnalyzer
{
    private const int LongestNames = 60;

    /// <summary>Creates the analyzer.</summary>
    public NullMemberAnalyzer()
        : base(Descriptors.NullMember, MarkerKinds.BodyField)
    {
    }

    private protected override void Analyze(FileContext file)
    {
        foreach (var item in BodyFindings.ObjectsOf(file))
        {
            if (item.Place is not (JsonPlace.Declaration or JsonPlace.Anonymous) || NullValues.EndpointsOf(item) == BodyEndpoints.None)
                continue;
            var type = item.Node as TypeDeclarationSyntax;
            var members = type is null ? NullValues.Of(item, file.Project) : NullMembers.Of(item, type, file.Project);
            if (members.Count == 0 || !BodyFindings.IsNamedLikeBody(file, item) || GatewayCode.IsOthers(file, item.Node))
                continue;
            var names = MessageNames.Fit(members.Select(static member => member.Name).ToList(), LongestNames);
            if (type is null)
                file.Report(item.Node.GetFirstToken().Span, item.Name ?? "new { … }", names);
            else
                Report(file, type, members, names);
        }
    }

    private static void Report(FileContext file, TypeDeclarationSyntax type, IEnumerable<JsonMember> members, string names)
    {
        var name = type.Identifier.ValueText;
        var action = file.Action(ActionKeys.IgnoreNull, $"Leave out what is null in {name}", NullAttributes.Add(type, members, file.Tree.GetText()));
        file.Report(type.Identifier.Span, action, name, names);
    }
}

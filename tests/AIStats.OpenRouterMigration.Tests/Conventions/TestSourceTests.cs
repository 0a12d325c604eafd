using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Conventions;

/// <summary>Tests read well: what they analyze stands as it is, each test class says what it is about, and a silent row says why.</summary>
[Trait("Area", "Conventions")]
public sealed partial class TestSourceTests
{
    /// <summary>The longest source that may stand in an ordinary string, in lines.</summary>
    private const int MostLines = 5;

    /// <summary>The longest class that may stand on one line of a string, in characters.</summary>
    private const int LongestClass = 100;

    /// <summary>The longest argument of a row that may stand in it twice without being a text before and after: a name.</summary>
    private const int LongestName = 40;

    private static readonly (string Path, SyntaxNode Root)[] Files =
    [
        .. Repository.AllFiles("tests", "*.cs")
            .Where(static path => !path.Contains("/Cases/", StringComparison.Ordinal) && !path.Contains("/Forms/", StringComparison.Ordinal))
            .Select(static path => (path, CSharpSyntaxTree.ParseText(Repository.Read(path), new CSharpParseOptions(LanguageVersion.Preview)).GetRoot())),
    ];

    [Fact]
    public void A_row_of_a_theory_has_no_escaped_quotes() => AssertNone(
        "write the row as a raw literal, \"\"\"…\"\"\"",
        from file in Files
        from literal in Ordinary(file.Root)
        where literal.FirstAncestorOrSelf<AttributeSyntax>() is not null
            && literal.Token.Text.Contains("\\\"", StringComparison.Ordinal) && !NeedsEscapes(literal)
        select Place(file.Path, literal));

    [Fact]
    public void A_long_source_is_a_raw_literal_or_a_case_file() => AssertNone(
        "write the source as a raw literal on lines of its own, or as a file below Cases",
        from file in Files
        from literal in Ordinary(file.Root)
        where !literal.Ancestors().OfType<BinaryExpressionSyntax>().Any(sum => Ordinary(sum).First() != literal)
        let all = Sum(literal).DescendantNodesAndSelf().OfType<LiteralExpressionSyntax>().Where(IsOrdinary).ToList()
        where string.Concat(all.Select(static one => one.Token.ValueText)).TrimEnd('\n').Count(static c => c == '\n') >= MostLines
            && !all.Any(NeedsEscapes)
        select Place(file.Path, literal));

    [Fact]
    public void A_class_stands_on_one_line_only_if_it_is_short() => AssertNone(
        "write the class as a raw literal, its members on lines of their own, or as a file below Cases",
        from file in Files
        from literal in Ordinary(file.Root)
        where literal.Token.ValueText.Length > LongestClass && Class().IsMatch(literal.Token.ValueText) && !NeedsEscapes(literal)
        select Place(file.Path, literal));

    [Fact]
    public void A_class_of_tests_says_in_a_trait_which_rule_or_area_it_is_about() => AssertNone(
        "write [Trait(\"Rule\", RuleIds.…)] above the class, or [Trait(\"Area\", \"…\")] where no rule is meant",
        from file in Files
        where file.Path.StartsWith("tests/AIStats.OpenRouterMigration.Tests/", StringComparison.Ordinal)
        from type in file.Root.DescendantNodes().OfType<ClassDeclarationSyntax>()
        where type.Members.OfType<MethodDeclarationSyntax>().Any(static method => HasAttribute(method, "Fact") || HasAttribute(method, "Theory"))
            && !Attributes(type).Any(static attribute => attribute.Name.ToString() == "Trait"
                && attribute.ArgumentList!.Arguments[0].ToString() is "\"Rule\"" or "\"Area\"")
        select Place(file.Path, type));

    [Fact]
    public void A_silent_row_says_why_where_the_name_of_the_test_names_several_reasons_or_none() => AssertNone(
        "write behind the row why nothing is found: // another company's host",
        from file in Files
        from method in file.Root.DescendantNodes().OfType<MethodDeclarationSyntax>()
        where Silent().IsMatch(method.Identifier.ValueText) && NoReason().IsMatch(method.Identifier.ValueText)
            && !method.ParameterList.Parameters.Any(static parameter => parameter.Identifier.ValueText is "why" or "reason")
        from row in method.AttributeLists
        where row.Attributes.Any(static attribute => attribute.Name.ToString() == "InlineData")
            && !HasRemark(row)
        select Place(file.Path, row));

    [Fact]
    public void A_row_that_a_pass_leaves_as_it_is_says_why() => AssertNone(
        "write behind the row why nothing changes: // the path is built at run time",
        from file in Files
        from row in file.Root.DescendantNodes().OfType<AttributeListSyntax>()
        where row.Attributes[0].Name.ToString() == "InlineData" && !HasRemark(row)
        let texts = row.DescendantNodes().OfType<AttributeArgumentSyntax>().Select(static argument => argument.ToString())
            .Where(static text => text.Length > LongestName).ToList()
        where texts.Distinct(StringComparer.Ordinal).Count() < texts.Count
        select Place(file.Path, row));

    [Fact]
    public void No_type_stands_in_the_namespace_of_the_testing_packages() => AssertNone(
        "put the type into a namespace of this repository",
        from file in Files
        from space in file.Root.DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>()
        where $"{space.Name}.".StartsWith("Microsoft.CodeAnalysis.", StringComparison.Ordinal)
        select Place(file.Path, space));

    /// <summary>Whether a remark stands behind a row, or above it.</summary>
    private static bool HasRemark(AttributeListSyntax row) =>
        row.GetTrailingTrivia().Concat(row.GetLeadingTrivia()).Any(static trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia));

    private static void AssertNone(string advice, IEnumerable<string> places)
    {
        var found = places.ToList();
        Assert.True(found.Count == 0, $"{found.Count} places, {advice}:\n{string.Join('\n', found)}");
    }

    private static string Place(string path, SyntaxNode node) => $"{path}({node.GetLocation().GetLineSpan().StartLinePosition.Line + 1})";

    private static IEnumerable<LiteralExpressionSyntax> Ordinary(SyntaxNode node) =>
        node.DescendantNodesAndSelf().OfType<LiteralExpressionSyntax>().Where(IsOrdinary);

    private static bool IsOrdinary(LiteralExpressionSyntax literal) =>
        literal.Token.IsKind(SyntaxKind.StringLiteralToken) && literal.Token.Text[0] == '"';

    /// <summary>Whether a literal holds what a raw one cannot show: carriage returns, tabs, characters by their number.</summary>
    private static bool NeedsEscapes(LiteralExpressionSyntax literal) =>
        Escape().IsMatch(literal.Token.Text.Replace("\\\\", "", StringComparison.Ordinal))
        || literal.Token.ValueText.Split('\n').Any(static line => line.EndsWith(' '));

    /// <summary>The sum of literals that a literal begins.</summary>
    private static SyntaxNode Sum(SyntaxNode literal)
    {
        while (literal.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum)
            literal = sum;
        return literal;
    }

    private static bool HasAttribute(MemberDeclarationSyntax member, string name) => Attributes(member).Any(attribute => attribute.Name.ToString() == name);

    private static IEnumerable<AttributeSyntax> Attributes(MemberDeclarationSyntax member) => member.AttributeLists.SelectMany(static list => list.Attributes);

    [GeneratedRegex("""\\[^"n']""", RegexOptions.None, 1000)]
    private static partial Regex Escape();

    [GeneratedRegex("""\b(class|struct|record|interface)\s+\w+[^;{]*\{.*;.*\}""", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Class();

    [GeneratedRegex("[Ss]ilent|^Look_alikes|^Left_alone$|_are_other_rules$|_are_no_keys$|_are_no_variables$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Silent();

    [GeneratedRegex("_and_|_or_|^Other|^Any_other|^Silent$|^Look_alikes|^Left_|^What_is_no_|^Strings_of|nothing_is_certain", RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex NoReason();
}

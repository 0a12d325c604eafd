using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Scanning;

[Trait("Area", "Scanning")]
public sealed class WholeNamesTests
{
    [Theory]
    [InlineData("ChatClient", true)]
    [InlineData("new ChatClient()", true)]
    [InlineData("(Id)", true)] // too short for the search of many words
    [InlineData("a.Größe", true)] // not ASCII, as the search wants it
    [InlineData("MyChatClient ChatClient", true)] // only the second one
    [InlineData("MyChatClient", false)] // the end of a name
    [InlineData("ChatClients", false)] // the beginning of one
    [InlineData("_ChatClient", false)]
    [InlineData("ChatClient2", false)]
    [InlineData("chatclient", false)] // another name in C#
    [InlineData("Ids", false)]
    [InlineData("aId", false)]
    [InlineData("ID", false)]
    [InlineData("", false)]
    public void One_of_the_names_stands_in_a_text(string text, bool expected) =>
        Assert.Equal(expected, new WholeNames(["ChatClient", "Id", "Größe"]).AreIn(SourceText.From(text)));

    [Theory]
    [InlineData("class Chat", true)]
    [InlineData("record Chat(int A);", true)]
    [InlineData("record struct\r\n\tChat", true)]
    [InlineData("interface @Chat", true)]
    [InlineData("enum Chat", true)]
    [InlineData("class /* of talks */ Chat", true)] // a closer look is cheap
    [InlineData("Chat chat; class Chat", true)] // the second one
    [InlineData("new Chat()", false)]
    [InlineData("@Chat", false)]
    [InlineData("Chat", false)]
    [InlineData("/Chat", false)]
    [InlineData("* Chat", false)]
    [InlineData("a / Chat", false)]
    [InlineData("classChat", false)] // one name
    [InlineData("class", false)]
    public void A_type_may_be_declared_behind_its_keyword(string text, bool expected) =>
        Assert.Equal(expected, WholeNames.AreDeclared(SourceText.From(text), "Chat"));

    [Fact]
    public void The_same_names_are_equal_whatever_their_order()
    {
        var names = new WholeNames(["A", "B"]);
        Assert.Equal(names, new WholeNames(["B", "A"]));
        Assert.Equal(names.GetHashCode(), new WholeNames(["B", "A"]).GetHashCode());
        Assert.Equal(names, names);
        Assert.NotEqual(names, new WholeNames(["A"]));
        Assert.NotEqual(names.GetHashCode(), new WholeNames(["A"]).GetHashCode());
        Assert.False(names.Equals(null));
        Assert.False(names.IsEmpty);
        Assert.True(new WholeNames([]).IsEmpty);
        Assert.False(new WholeNames([]).AreIn(SourceText.From("A")));
    }
}

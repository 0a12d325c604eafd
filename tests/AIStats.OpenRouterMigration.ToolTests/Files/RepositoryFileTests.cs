using System.Text;
using AIStats.OpenRouterMigration.Tool.Files;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.ToolTests.Files;

/// <summary>What is read of a file is what stands in it, and a text that nobody keeps is read again.</summary>
public sealed class RepositoryFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    public static TheoryData<string, string> Texts
    {
        get
        {
            var texts = new TheoryData<string, string>();
            foreach (var encoding in new[] { "utf-8", "utf-8 with a mark", "utf-16", "utf-16BE", "utf-32", "iso-8859-1" })
            {
                texts.Add("class A { }\r\nclass B { }\n", encoding);
                texts.Add("// größer\n", encoding);
            }

            return texts;
        }
    }

    private static Encoding EncodingOf(string name) => name switch
    {
        "utf-8" => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        "utf-8 with a mark" => Encoding.UTF8,
        _ => Encoding.GetEncoding(name),
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_is_what_its_bytes_say_and_gives_the_same_bytes(string text, string name)
    {
        var encoding = EncodingOf(name);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];
        var read = Read("A.cs", bytes).Text!;
        Assert.Equal(text, read.ToString());
        Assert.Equal(bytes, FileText.Encode(read));
    }

    [Fact]
    public void A_text_of_bytes_answers_like_one_of_a_string()
    {
        const string Content = "using System;\r\n\nclass A\n{\n}";
        var read = Read("A.cs", Encoding.ASCII.GetBytes(Content)).Text!;
        Assert.IsType<AsciiText>(read);
        foreach (var isString in new[] { false, true })
        {
            // The second time it has been made a string.
            Assert.Equal(isString ? Content : null, isString ? read.ToString() : null);
            Assert.Equal("System", read.ToString(new TextSpan(6, 6)));
            Assert.Equal("", read.ToString(new TextSpan(read.Length, 0)));
            Assert.Equal(Content, string.Concat(Enumerable.Range(0, read.Length).Select(i => read[i])));
            Assert.Equal(SourceText.From(Content).Lines.Select(static line => line.Span), read.Lines.Select(static line => line.Span));
            Assert.Equal("using Other;\r\n\nclass A\n{\n}", read.Replace(new TextSpan(6, 6), "Other").ToString());
        }
    }

    [Fact]
    public void A_forgotten_text_is_read_again()
    {
        var file = Read("A.cs", "class A { }"u8.ToArray());
        file.ForgetText();
        Assert.Equal("class A { }", file.Text!.ToString());
        Assert.Same(file.Text, file.Text);
    }

    [Fact]
    public void A_forgotten_text_that_is_gone_is_empty_and_named()
    {
        var file = Read("A.cs", "class A { }"u8.ToArray());
        file.ForgetText();
        File.Delete(folder.Combine("A.cs"));
        Assert.Equal("", file.Text!.ToString());
        Assert.NotNull(file.Problem);
    }

    [Fact]
    public void A_binary_file_has_no_text_even_when_it_is_forgotten()
    {
        var file = Read("A.cs", [1, 0, 2]);
        file.ForgetText();
        Assert.Null(file.Text);
        Assert.Equal("it is no text", file.Problem);
    }

    [Theory]
    [InlineData("// #pragma\n", "utf-8", true)]
    [InlineData("// größer: #pragma\n", "utf-8", true)]
    [InlineData("// #pragma\n", "utf-16", true)]
    [InlineData("// #Pragma\n", "utf-8", false)]
    [InlineData("", "utf-8", false)]
    public void A_word_is_found_in_its_case_in_every_encoding(string text, string name, bool expected)
    {
        var encoding = EncodingOf(name);
        Assert.Equal(expected, Read("A.cs", [.. encoding.GetPreamble(), .. encoding.GetBytes(text)]).Holds("pragma"));
    }

    [Fact]
    public void Files_that_are_kept_in_one_room_do_not_write_over_each_other()
    {
        var room = new ByteRoom(64);
        var read = Enumerable.Range(0, 20).Select(i =>
        {
            // The longest is longer than the room.
            File.WriteAllText(folder.Combine($"{i}.cs"), new string((char)('a' + i), 7 * i));
            var file = new RepositoryFile(folder.Combine($"{i}.cs"), $"{i}.cs");
            file.Read(room);
            if (i % 3 != 0)
                room.Keep();
            else
                file.ForgetText();
            return file;
        }).ToList();
        Assert.Equal(Enumerable.Range(0, 20).Select(static i => new string((char)('a' + i), 7 * i)), read.Select(static file => file.Text!.ToString()));
    }

    private RepositoryFile Read(string name, byte[] bytes)
    {
        File.WriteAllBytes(folder.Combine(name), bytes);
        var file = new RepositoryFile(folder.Combine(name), name);
        file.Read(new ByteRoom());
        return file;
    }
}

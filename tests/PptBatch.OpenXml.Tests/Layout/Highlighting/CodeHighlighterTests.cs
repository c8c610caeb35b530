using CsCheck;
using PptBatch.OpenXml.Layout.Highlighting;
using PptBatch.OpenXml.Pages;

namespace PptBatch.OpenXml.Tests.Layout.Highlighting;

public class CodeHighlighterTests
{
    private static readonly string[] Languages =
    [
        "r", "python", "bash", "powershell", "ruby", "perl", "lua", "matlab", "julia", "haskell", "dockerfile", "makefile", "sql", "json",
        "yaml", "toml", "hcl", "graphql", "javascript", "csharp", "java", "cpp", "go", "rust", "kotlin", "swift", "scala", "php", "dart",
        "css",
        "html", "no-such-language",
    ];

    [Theory]
    [InlineData("r", "library(dplyr) # carga\nx <- 3.5", "library/CodeKeyword", "# carga/CodeComment", "3.5/CodeNumber")]
    [InlineData("r", "ok <- is.na(x) & TRUE", "TRUE/CodeType")]
    [InlineData("python", "def f():\n    '''doc'''\n    return 1e-3", "def/CodeKeyword", "'''doc'''/CodeString", "1e-3/CodeNumber")]
    [InlineData("bash", "for f in *.csv; do echo \"$f\" # x\ndone", "for/CodeKeyword", "\"$f\"/CodeString", "# x/CodeComment")]
    [InlineData("sql", "SELECT name FROM t -- all", "SELECT/CodeKeyword", "-- all/CodeComment")]
    [InlineData("json", "{\"a\": \"b\", \"n\": 12}", "\"a\"/CodeType", "\"b\"/CodeString", "12/CodeNumber")]
    [InlineData("yaml", "name: \"ci\" # x", "name/CodeType", "\"ci\"/CodeString")]
    [InlineData("csharp", "var path = @\"C:\\\"; // x", "@\"C:\\\"/CodeString", "// x/CodeComment")]
    [InlineData("go", "func main() { x := `a\nb` }", "func/CodeKeyword", "`a\nb`/CodeString")]
    [InlineData("html", "<a href=\"x\">t</a><!-- c -->", "href/CodeType", "\"x\"/CodeString", "<!-- c -->/CodeComment")]
    [InlineData("sh", "echo ${#list} a#b", "echo/CodeKeyword")]
    public void Highlight_KnownLanguage_ColoursItsParts(string language, string code, params string[] expected)
    {
        IEnumerable<string> pieces = CodeHighlighter.Highlight(code, language).Select(piece => $"{piece.Text.Trim()}/{piece.Color}");

        Assert.Empty(expected.Except(pieces));
    }

    [Fact]
    public void Highlight_NumberSignInsideAWord_IsNoComment() =>
        Assert.DoesNotContain(CodeHighlighter.Highlight("echo ${#list} a#b", "sh"), piece => piece.Color == ColorToken.CodeComment);

    [Theory]
    [InlineData(null)]
    [InlineData("brainfuck")]
    public void Highlight_UnknownLanguage_IsOnePieceInInk(string? language) =>
        Assert.Equal([new CodePiece("if x: 1", ColorToken.Ink)], CodeHighlighter.Highlight("if x: 1", language));

    [Fact]
    public void Highlight_AnyCode_JoinsToTheCode()
    {
        Gen<string> code = Gen.OneOf(Gen.String, Gen.String[Gen.Char["ab1.e-+#/*'\"`\\\n\r\t <>!=:${}[]%@-"], 0, 80]);
        Gen.Select(code, Gen.Int[0, Languages.Length - 1]).Sample(
            (text, language) => string.Concat(CodeHighlighter.Highlight(text, Languages[language]).Select(piece => piece.Text)) == text,
            iter: 20_000);
    }

    [Theory]
    [InlineData("/*")]
    [InlineData("\"")]
    [InlineData("<a ")]
    [InlineData("a    ")]
    [InlineData("'''")]
    public void Highlight_HostileRepetition_StaysLinear(string unit)
    {
        string code = string.Concat(Enumerable.Repeat(unit, 20_000));

        Assert.All(
            Languages, language => Assert.Equal(code.Length, CodeHighlighter.Highlight(code, language).Sum(piece => piece.Text.Length)));
    }
}

using System.Net;
using System.Text.RegularExpressions;
using CsCheck;
using Markdig;
using PptBatch.Testing;
using PptBatch.Testing.Html;

namespace PptBatch.Tests.Generation.Outline;

public sealed partial class OutlinePropertyTests
{
    private static readonly MarkdownPipeline Plain = new MarkdownPipelineBuilder().UsePipeTables().Build();

    private static readonly Gen<string> Word = OneOf(
        "sensor", "mide", "la", "presión", "2026", "pero", "Además", "agua", "e.g.", "casa", "Sol", "día", "x1", "energía", "kWh",
        "¿qué", "niño");

    private static readonly Gen<string> Phrase = Gen.Select(Word, Gen.Int[0, 5], (word, style) => style switch
    {
        0 => $"**{word}**",
        1 => $"*{word}*",
        2 => $"`{word}`",
        3 => $"[{word}](https://example.org/{Uri.EscapeDataString(word)})",
        _ => word,
    });

    private static readonly Gen<string> Sentence = Gen.Select(Phrase.Array[1, 30], OneOf(".", "?", "!", ":", ""),
        (words, end) => string.Join(' ', words) + end);

    private static readonly Gen<string> Paragraph = Sentence.Array[1, 8].Select(sentences => string.Join(' ', sentences));

    private static readonly Gen<string> Code = Gen.Select(OneOf("r", "output", "python", "error", ""), Word.Array[1, 12],
        (language, lines) => $"```{language}\n{string.Join("\n  ", lines)}\n```");

    private static readonly Gen<string> List = Gen.Select(Sentence.Array[1, 9], Gen.Bool,
        (items, ordered) => string.Join('\n', items.Select((item, index) =>
            (ordered ? $"{index + 1}. " : index % 3 == 2 ? "  - " : "- ") + item)));

    private static readonly Gen<string> Table = Gen.Select(Word.Array[6, 6],
        cells => $"| {cells[0]} | {cells[1]} |\n|---|---|\n| {cells[2]} | {cells[3]} |\n| {cells[4]} | {cells[5]} |");

    private static readonly Gen<string> Heading = Gen.Select(Gen.Int[1, 4], Word.Array[1, 6], (level, words) =>
        new string('#', level) + " " + string.Join(' ', words));

    private static readonly Gen<string> Simple = Gen.Frequency((5, Paragraph), (2, Code), (2, List), (1, Table));

    private static readonly Gen<string> Quote = Gen.Select(OneOf("", "## Desafío 1\n", "## Tip: ", "**Nota:** ", "## Solución\n"), Simple,
        (label, content) => string.Join('\n', (label + content).Split('\n').Select(line => "> " + line)));

    private static readonly Gen<string> Lesson = Gen.Frequency((6, Simple), (2, Heading), (1, Quote), (1, Gen.Const("![](images/a.png)")))
        .Array[1, 25].Select(blocks => string.Join("\n\n", blocks));

    [Theory]
    [InlineData(SlideMode.Present)]
    [InlineData(SlideMode.Read)]
    [Trait(SeededCases.Kind, SeededCases.Seeded)]
    public void GenerateAsync_AnyLesson_KeepsEveryWord(SlideMode mode) => SeededCases.Check(
        Lesson,
        150,
        markdown => markdown,
        markdown =>
        {
            string html = OutlineLesson.HtmlAsync(markdown, mode: mode).GetAwaiter().GetResult();
            Assert.Empty(HtmlWords.Missing(Markdig.Markdown.ToHtml(markdown, Plain), html));
        });

    [Fact]
    [Trait(SeededCases.Kind, SeededCases.Seeded)]
    public void GenerateAsync_AnyLesson_KeepsEveryCodeBlock() => SeededCases.Check(
        Lesson,
        80,
        markdown => markdown,
        markdown =>
        {
            List<string> written = CodeOf(OutlineLesson.HtmlAsync(markdown).GetAwaiter().GetResult());
            Assert.All(CodeOf(Markdig.Markdown.ToHtml(markdown, Plain)), code => Assert.True(written.Remove(code)));
        });

    [Fact]
    [Trait(SeededCases.Kind, SeededCases.Seeded)]
    public void GenerateAsync_AnyCharacters_GivesALessonWithDistinctTitles() => SeededCases.Check(
        Gen.String[Gen.Char["ab \n\n#>-*_`|[](){}$<>!:1.\t~^=\\&;%é\u0000\ud800"], 0, 400],
        2000,
        markdown => markdown,
        markdown =>
        {
            string html = OutlineLesson.HtmlAsync(markdown).GetAwaiter().GetResult();
            List<string> titles = [.. Title().Matches(html).Select(match => match.Groups[1].Value.ToLowerInvariant())];
            Assert.NotEmpty(titles);
            Assert.Equal(titles.Count, titles.Distinct().Count());
            Assert.EndsWith("</article>\n", html, StringComparison.Ordinal);
        });

    private static Gen<string> OneOf(params string[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static List<string> CodeOf(string html) =>
        [.. CodeElement().Matches(html).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value).TrimEnd('\n'))];

    [GeneratedRegex("<pre><code[^>]*>(.*?)</code></pre>", RegexOptions.Singleline)]
    private static partial Regex CodeElement();

    [GeneratedRegex("<h2>(.*?)</h2>", RegexOptions.Singleline)]
    private static partial Regex Title();
}

using System.Globalization;
using System.Text;
using PptBatch.OpenXml.Text.LineBreaking;
using PptBatch.Testing;

namespace PptBatch.OpenXml.Tests.Text;

public class LineBreakerTests
{
    private const string InstalledCases = "/usr/share/unicode/auxiliary/LineBreakTest.txt";

    [Fact]
    public void Find_CasesOfTheStandard_AllPass() =>
        AssertCases(Path.Combine(SharedInputs.RepositoryRoot, "tests/PptBatch.OpenXml.Tests/Text/LineBreakTest-excerpt.txt"), 350);

    [InstalledCasesFact]
    public void Find_WholeTestFileOfTheStandard_AllPass() => AssertCases(InstalledCases, 7000);

    [Theory]
    [InlineData("uno dos", "uno |dos")]
    [InlineData("bien-hecho", "bien-|hecho")]
    [InlineData("3,14 %", "3,14 |%")]
    [InlineData("«hola» mundo", "«hola» |mundo")]
    [InlineData("第一章。今日は", "第|一|章。|今|日|は")]
    [InlineData("ちょっと", "ちょっ|と")]
    [InlineData("👨‍👩‍👧x", "👨‍👩‍👧|x")]
    [InlineData("🇪🇸🇫🇷", "🇪🇸|🇫🇷")]
    [InlineData("a\u00A0b", "a\u00A0b")]
    public void Find_Text_BreaksWhereAReaderWould(string text, string expected) => Assert.Equal(expected, Marked(text));

    [Fact]
    public void Find_LoneSurrogates_CountAsLetters() => Assert.Equal("a\uD800b\uDC00", Marked("a\uD800b\uDC00"));

    [Theory]
    [InlineData("https://example.org/a/b?c=d")]
    [InlineData("C:\\Users\\ana")]
    public void Apply_PathOrAddress_DoesNotBreakAfterSlashes(string text)
    {
        LineBreak[] breaks = new LineBreak[text.Length + 1];
        LineBreaker.Find(text, breaks);

        RendererBreaks.Apply(text, breaks);

        Assert.DoesNotContain(text.Index(), c => c.Item is '/' or '\\' && breaks[c.Index + 1] != LineBreak.None);
    }

    private static string Marked(string text)
    {
        LineBreak[] breaks = new LineBreak[text.Length + 1];
        LineBreaker.Find(text, breaks);
        StringBuilder marked = new();
        for (int i = 0; i < text.Length; i++)
        {
            marked.Append(breaks[i] == LineBreak.None ? "" : "|").Append(text[i]);
        }

        return marked.ToString();
    }

    private static void AssertCases(string file, int atLeast)
    {
        List<string> failures = [];
        int count = 0;
        foreach (string line in File.ReadLines(file).Select(line => line.Split('#')[0].Trim()).Where(line => line.Length > 0))
        {
            count++;
            string[] fields = line.Split(' ');
            StringBuilder text = new();
            List<int> expected = [];
            for (int i = 1; i < fields.Length; i += 2)
            {
                text.Append(char.ConvertFromUtf32(int.Parse(fields[i], NumberStyles.HexNumber, CultureInfo.InvariantCulture)));
                expected.AddRange(fields[i + 1] == "÷" ? [text.Length] : []);
            }

            LineBreak[] breaks = new LineBreak[text.Length + 1];
            LineBreaker.Find(text.ToString(), breaks);
            int[] actual = [.. Enumerable.Range(1, text.Length).Where(i => breaks[i] != LineBreak.None)];
            failures.AddRange(actual.SequenceEqual(expected) ? [] : [$"{line} got breaks at {string.Join(' ', actual)}"]);
        }

        Assert.True(failures.Count == 0, $"{failures.Count} of {count} fail:\n{string.Join('\n', failures.Take(20))}");
        Assert.True(count >= atLeast, $"only {count} cases");
    }

    /// <summary>Needs the file of the version that the breaker follows.</summary>
    private sealed class InstalledCasesFactAttribute() : NeedyFactAttribute(
        File.Exists(InstalledCases) && File.ReadLines(InstalledCases).First().Contains("LineBreakTest-15.0.", StringComparison.Ordinal)
            ? null
            : "needs LineBreakTest.txt of Unicode 15.0");
}

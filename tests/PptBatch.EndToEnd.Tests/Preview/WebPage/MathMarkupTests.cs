using PptBatch.Testing;
using PptBatch.Testing.Cli;

namespace PptBatch.EndToEnd.Tests.Preview.WebPage;

/// <summary>Equations on the web page.</summary>
public sealed class MathMarkupTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData(@"x = \frac{a}{b}", "<mfrac><mrow><mi>a</mi></mrow><mrow><mi>b</mi></mrow></mfrac>")]
    [InlineData(@"\sqrt{2}", "<msqrt><mrow><mn>2</mn></mrow></msqrt>")]
    [InlineData("x_1^2", "<msubsup><mrow><mi>x</mi></mrow><mrow><mn>1</mn></mrow><mrow><mn>2</mn></mrow></msubsup>")]
    [InlineData(@"\sum_{i=1}^{n} i", "<munderover><mo largeop=\"true\" movablelimits=\"false\">∑</mo>")]
    [InlineData(@"\left(\frac{1}{2}\right)", "<mo fence=\"true\" stretchy=\"true\" form=\"prefix\">(</mo>")]
    [InlineData(@"\begin{pmatrix} 1 & 0 \\ 0 & 1 \end{pmatrix}", "<mtr><mtd><mrow><mn>1</mn></mrow></mtd><mtd><mrow><mn>0</mn></mrow></mtd></mtr>")]
    [InlineData(@"\sin x < 3.5", "<mo>&lt;</mo><mn>3.5</mn>")]
    public async Task Preview_Equation_IsMathMl(string tex, string expected)
    {
        _folder.Write("math.html", "<article lang=\"en\"><section class=\"slide\"><h2>Maths</h2><div class=\"math\">"
            + System.Net.WebUtility.HtmlEncode(tex) + "</div></section></article>");

        Assert.Equal(0, (await CliProcess.RunAsync(
            "preview", _folder.PathOf("math.html"), "-o", _folder.PathOf("out"), "--width", "320")).ExitCode);

        string page = await File.ReadAllTextAsync(_folder.PathOf("out", "deck.html"));
        Assert.Contains(expected, page, StringComparison.Ordinal);
        Assert.Contains("displaystyle=\"true\"", page, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}

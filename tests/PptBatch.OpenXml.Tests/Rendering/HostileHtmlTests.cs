using PptBatch.OpenXml.Design;
using System.Text;
using PptBatch.OpenXml.Design.Theming;
using PptBatch.OpenXml.Rendering;
using PptBatch.Testing.Decks;

namespace PptBatch.OpenXml.Tests.Rendering;

/// <summary>
/// The model's HTML is hostile until proven: whatever it holds, a deck comes out that opens, and what was left out is said.
/// </summary>
public sealed class HostileHtmlTests
{
    [Fact]
    public async Task RenderAsync_UnclosedTags_KeepsTheWords() =>
        Assert.Contains(
            "último",
            await TextAsync("<section class=slide><h2>Uno<p>dos <b>tres <i>cuatro<ul><li>cinco<li>seis<table><tr><td>siete<td>último"),
            StringComparison.Ordinal);

    [Fact]
    public async Task RenderAsync_TenThousandNestedDivs_KeepsTheWordInTheMiddle()
    {
        string html =
            Slide(string.Concat(Enumerable.Repeat("<div>", 10_000)) + "hondo" + string.Concat(Enumerable.Repeat("</div>", 10_000)));
        Assert.Contains("hondo", await TextAsync(html), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RenderAsync_FiveMegabytesInACell_IsCutIntoSlidesOrCutShortAndSaysSo()
    {
        Rendered rendered =
            await RenderAsync(Slide("<table><tr><th>Nombre</th></tr><tr><td>" + new string('x', 5_000_000) + "</td></tr></table>"));
        Assert.InRange(rendered.Result.SlideCount, 1, 1000);
        Assert.Contains(rendered.Result.Diagnostics, finding => finding.Severity == DiagnosticSeverity.Error && finding.Place is not null);
    }

    /// <summary>Each took minutes or gigabytes: every page was measured, balanced and coloured from what was left of the whole.</summary>
    [Theory]
    [InlineData("<p>", "$$ a ", 20_000, "</p>")]
    [InlineData("<p>", "- ", 45_000, "</p>")]
    [InlineData("<p>", "a ", 12_000, "</p>")]
    [InlineData("<pre><code>", "%\n", 45_000, "</code></pre>")]
    [InlineData("<p>", "*a ", 30_000, "</p>")]
    [InlineData("<pre><code>", "\t", 90_000, "x</code></pre>")]
    [InlineData("<pre><code>", "a = [", 15_000, "x</code></pre>")]
    [InlineData("<table>", "<tr><td rowspan=1000 colspan=1000>a</td><td colspan=1000>b</td></tr>", 1_000, "</table>")]
    [InlineData("", "<b>", 40_000, "x")]
    public async Task RenderAsync_OneThingManyTimes_EndsSoon(string opens, string part, int times, string closes)
    {
        string html = Slide(opens + string.Concat(Enumerable.Repeat(part, times)) + closes);

        Rendered rendered = await RenderAsync(html).WaitAsync(TimeSpan.FromSeconds(30));

        Assert.InRange(rendered.Result.SlideCount, 1, 402);
    }

    [Fact]
    public async Task RenderAsync_LongLineOfCode_KeepsEveryCharacter()
    {
        string code = string.Concat(Enumerable.Range(1, 1_500).Select(number => $"v{number}z,"));

        string text = await TextAsync(Slide($"<pre><code>{code}</code></pre>"));

        string joined = string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c != '\u200B'));
        Assert.All(Enumerable.Range(1, 240), number => Assert.Contains($"v{number}z,", joined, StringComparison.Ordinal));
    }

    [Fact]
    public async Task RenderAsync_FiftyThousandRows_AreCutAndThatIsSaid()
    {
        Rendered rendered =
            await RenderAsync(Slide("<table>" + string.Concat(Enumerable.Repeat("<tr><td>1</td></tr>", 50_000)) + "</table>"));
        Assert.Contains(rendered.Result.Diagnostics, finding => finding is { Code: "PB3004", Severity: DiagnosticSeverity.Error }
            && finding.Place!.Contains("Título", StringComparison.Ordinal));
    }

    [Fact]
    public async Task RenderAsync_TwoHundredColumns_AreTablesOfAFewEachWithEveryCell()
    {
        string html = Slide("<table><tr>" + string.Concat(Enumerable.Range(1, 200).Select(column => $"<th>c{column}z</th>")) + "</tr><tr>"
            + string.Concat(Enumerable.Range(1, 200).Select(column => $"<td>v{column}z</td>")) + "</tr></table>");
        string text = await TextAsync(html);
        Assert.All(Enumerable.Range(1, 200), column => Assert.Contains($"v{column}z", text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task RenderAsync_ScriptsStylesAndHandlers_LeaveNothingButAWordOfIt()
    {
        Rendered rendered =
            await RenderAsync(
            Slide("<script>alert('robado')</script><style>p{color:red}</style><p onclick='robado()'>texto</p><iframe "
                + "src='https://example.org'></iframe>"));
        Assert.DoesNotContain("robado", rendered.Text, StringComparison.Ordinal);
        Assert.Contains(rendered.Result.Diagnostics, finding => finding.Code == "PB3010");
    }

    [Theory]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("https://example.org/a.png")]
    [InlineData("file:///etc/passwd")]
    [InlineData("//example.org/a.png")]
    [InlineData("\\\\server\\share\\a.png")]
    [InlineData("data:image/png;base64,iVBORw0KGgo=")]
    public async Task RenderAsync_PictureByAddress_IsAPlaceholderAndNobodyIsAsked(string address)
    {
        Rendered rendered = await RenderAsync(Slide($"<img src=\"{address}\" alt=\"foto\">"));
        Assert.Empty(rendered.Pictures.Asked);
        Assert.Contains(rendered.Result.Diagnostics, finding => finding.Code == "PB3013");
    }

    [Fact]
    public async Task RenderAsync_ImageBomb_IsAPlaceholder()
    {
        Rendered rendered = await RenderAsync(Slide("<img src=\"bomb.png\" alt=\"foto\">"), Png(60_000, 60_000));
        Assert.Contains(rendered.Result.Diagnostics, finding =>
            finding.Code == "PB3013" && finding.Message.Contains("60000 x 60000", StringComparison.Ordinal));
    }

    [Fact]
    public async Task RenderAsync_SvgWithScripts_IsAPlaceholder()
    {
        Rendered rendered = await RenderAsync(
            Slide("<img src=\"a.svg\" alt=\"foto\"><svg><script>alert('robado')</script><text>robado</text></svg>"),
            Encoding.UTF8.GetBytes("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"));
        Assert.Contains(rendered.Result.Diagnostics, finding => finding.Code == "PB3024");
        Assert.DoesNotContain("alert", rendered.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a\0b")]
    [InlineData("a\u0001\u0008\u000B\u001Fb")]
    [InlineData("a\uD800b\uDC00c")]
    [InlineData("a\uFFFE\uFFFFb")]
    [InlineData("a&#0;&#xD800;&#x1F;b")]
    [InlineData("a\u202E\u2066b")]
    public async Task RenderAsync_CharactersThatXmlCannotHold_LeaveTheRest(string text)
    {
        string shown =
            await TextAsync(
            $"<section class=\"slide\"><h2>T "
                + $"{text}</h2><p>{text}</p><pre><code>{text}</code></pre><table><tr><td>{text}</td></tr></table><aside "
                    + $"class=\"notes\">{text}</aside></section>");
        Assert.Contains("T a", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RenderAsync_NothingAtAll_IsADeckThatSaysSo()
    {
        Rendered rendered = await RenderAsync("");
        Assert.True(rendered.Result.SlideCount >= 1);
    }

    private static string Slide(string body) =>
        $"<article class=\"lesson\" lang=\"es\"><section class=\"slide\"><h2>Título</h2>{body}</section></article>";

    private static async Task<string> TextAsync(string html) => (await RenderAsync(html)).Text;

    /// <summary>Renders, and holds every deck against the schema and the checker.</summary>
    private static async Task<Rendered> RenderAsync(string html, byte[]? picture = null)
    {
        DeckContent content = new()
        {
            Title = "Curso", Language = "es", CreatedAt = DateTimeOffset.UnixEpoch, Lessons = [new LessonContent(1, "Lección", html)],
        };
        OnePicture pictures = new(picture);
        using MemoryStream deck = new();
        RenderResult result = await new OpenXmlDeckRenderer(DesignCatalog.Default).RenderAsync(content, pictures, deck);
        deck.Position = 0;
        Assert.Empty(SchemaCheck.Errors(deck));
        deck.Position = 0;
        Assert.DoesNotContain(new DeckValidator().Validate(deck).Findings, finding => finding.Rule is not ("PB6114" or "PB6115"));
        deck.Position = 0;
        return new Rendered(result, result.SlideCount > 400 ? "" : DeckText.Dump(deck), pictures);
    }

    private static byte[] Png(int width, int height)
    {
        byte[] header =
            [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0, 0, 0, 0, 0, 0];
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(16), width);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(20), height);
        return header;
    }

    private sealed record Rendered(RenderResult Result, string Text, OnePicture Pictures);

    private sealed class OnePicture(byte[]? bytes) : IPictureSource
    {
        public List<string> Asked { get; } = [];

        public Task<Stream?> OpenAsync(int lesson, string reference, CancellationToken cancellationToken = default)
        {
            Asked.Add(reference);
            return Task.FromResult<Stream?>(bytes is null ? null : new MemoryStream(bytes));
        }
    }
}

using PptBatch.OpenXml.Design;
using PptBatch.OpenXml.Design.Theming;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Rendering;
using PptBatch.OpenXml.Templates;
using PptBatch.Testing.Decks;

namespace PptBatch.OpenXml.Tests.Templates;

/// <summary>A lesson with one slide of each kind, rendered with a template.</summary>
internal sealed record TemplateDeck(MemoryStream Bytes, RenderResult Result)
{
    public const string Html = """
        <article class="lesson" lang="en">
          <section class="slide" data-layout="title"><h2>Filtering rows with care</h2><p class="subtitle">What you will be able to do</p>
            <ul><li>Keep rows that matter</li><li>Say <a href="https://example.com/x">why it works</a></li></ul><aside class="notes">Say hello.</aside></section>
          <section class="slide" data-layout="section"><h2>Module two</h2><p class="subtitle">Module 2</p><ul><li>First lesson</li><li>Second lesson</li></ul></section>
          <section class="slide"><h2>Rows are kept by conditions</h2><p>A condition is true or false.</p><ul><li>Equal: <code>==</code></li><li>Several: <strong>and</strong><ul><li>it binds stronger</li></ul></li></ul></section>
          <section class="slide"><h2>A title that is far longer than what fits into one line of a slide and so needs two of them at least, or three</h2><p class="subtitle">With a subtitle</p><p>Body.</p></section>
          <section class="slide"><h2>Code</h2><pre><code class="language-python">def keep(rows):
            # comment
            return [row for row in rows if row["age"] > 18]</code></pre></section>
          <section class="slide"><h2>Table</h2><table><thead><tr><th>Name</th><th>Age</th></tr></thead><tbody><tr><td>Ada</td><td>36</td></tr></tbody></table></section>
          <section class="slide"><h2>Chart</h2><table data-chart="column"><thead><tr><th>Year</th><th>Sales</th></tr></thead><tbody><tr><td>2023</td><td>12</td></tr><tr><td>2024</td><td>15</td></tr></tbody></table></section>
          <section class="slide"><h2>Sides</h2><div class="comparison"><div class="side"><h3>Before</h3><p>Slow</p></div><div class="side"><h3>After</h3><p>Fast</p></div></div></section>
          <section class="slide"><h2>Cards</h2><div class="cards"><div class="card"><h3>One</h3><p>First</p></div><div class="card"><h3>Two</h3><p>Second</p></div><div class="card"><h3>Three</h3><p>Third</p></div></div></section>
          <section class="slide"><h2>Steps</h2><ol class="steps"><li>Read</li><li>Think</li><li>Write</li></ol></section>
          <section class="slide"><h2>Quote</h2><blockquote><p>Data beats opinion.</p><cite>Somebody</cite></blockquote></section>
          <section class="slide"><h2>Careful</h2><div class="callout" data-kind="warning"><p>Do not drop the table.</p></div><div class="callout" data-kind="tip"><p>Look first.</p></div></section>
          <section class="slide"><h2>Many words</h2><p>WORDS</p></section>
        </article>
        """;

    public static DeckContent Content { get; } = new()
    {
        Title = "Customer course",
        Language = "en",
        CreatedAt = DateTimeOffset.UnixEpoch,
        Lessons =
            [new LessonContent(1, "Filtering rows", Html.Replace(
            "WORDS", string.Concat(Enumerable.Repeat("word after word goes on until the page is full. ", 60)), StringComparison.Ordinal))],
    };

    public static async Task<TemplateDesign> DesignAsync(byte[] template) =>
        await TemplateFile.DesignAsync("customer.potx", new MemoryStream(template), CancellationToken.None);

    public static async Task<TemplateDeck> RenderAsync(DeckDesign design)
    {
        MemoryStream deck = new();
        RenderResult result = await new OpenXmlDeckRenderer(design).RenderAsync(Content, NoPictures.Instance, deck);
        deck.Position = 0;
        return new TemplateDeck(deck, result);
    }

    /// <summary>Fails unless Microsoft's validator, our checker and every contrast are content.</summary>
    public static async Task<(TemplateDesign Template, TemplateDeck Deck)> AssertGoodAsync(byte[] template)
    {
        TemplateDesign made = await DesignAsync(template);
        Assert.All(made.Contrast, pair => Assert.True(pair.TakenRatio >= pair.Needed, $"{pair}"));
        Assert.All(made.Design.Layouts, layout => AssertReadable(layout.Theme!));
        TemplateDeck deck = await RenderAsync(made.Design);
        Assert.Equal([], SchemaCheck.Errors(deck.Bytes));
        DeckReport report = new DeckValidator().Validate(deck.Bytes);
        Assert.True(report.IsGood, report.ToText());
        return (made, deck);
    }

    private static void AssertReadable(DeckTheme theme)
    {
        foreach (ColorToken ground in (ColorToken[])[ColorToken.Surface, ColorToken.Panel, ColorToken.CodeSurface, ColorToken.AccentSoft])
        {
            foreach (
                ColorToken text in (ColorToken[])[ColorToken.Ink, ColorToken.Muted, ColorToken.Accent, ColorToken.Good, ColorToken.Warn])
            {
                Assert.True(ContrastRatio.Of(theme[text], theme[ground]) >= 4.5, $"{text} {theme[text]} on {ground} {theme[ground]}");
            }
        }

        for (ColorToken code = ColorToken.CodeKeyword; code <= ColorToken.CodeType; code++)
        {
            Assert.True(ContrastRatio.Of(theme[code], theme[ColorToken.CodeSurface]) >= 4.5, $"{code} {theme[code]}");
        }

        Assert.True(ContrastRatio.Of(theme[ColorToken.OnAccent], theme[ColorToken.Accent]) >= 4.5,
            $"{theme[ColorToken.OnAccent]} on {theme[ColorToken.Accent]}");
    }
}

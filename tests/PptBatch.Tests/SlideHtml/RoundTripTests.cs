using PptBatch.SlideHtml.Model;
using PptBatch.SlideHtml.Reading;
using PptBatch.SlideHtml.Writing;

namespace PptBatch.Tests.SlideHtml;

/// <summary>What is written is read as what it was.</summary>
public sealed class RoundTripTests
{
    public static TheoryData<string> Blocks =>
    [
        "<p>Uno <strong>dos</strong> <a href=\"https://example.org/\">tres</a></p>\n",
        "<h3>Título</h3>\n",
        "<ul>\n<li>a\n<ol start=\"3\">\n<li>b</li>\n<li>c\n<ul>\n<li>d</li>\n</ul>\n</li>\n</ol>\n</li>\n<li>e</li>\n</ul>\n",
        "<table>\n<caption>Lluvia</caption>\n<thead>\n<tr><th>a</th><th>b</th></tr>\n</thead>\n<tbody>\n<tr><td "
            + "colspan=\"2\">c</td></tr>\n</tbody>\n</table>\n",
        "<table data-chart=\"bar\">\n<thead>\n<tr><th>año</th><th>mm</th></tr>\n</thead>\n<tbody>\n<tr><td>uno</td><td>1.5</td></tr>\n<tr><td>dos</td><td>2</td></tr>\n</tbody>\n</table>\n",
        "<pre><code class=\"language-r\">x &lt;- 1\n  y</code></pre>\n",
        "<figure><img src=\"a.png\" alt=\"A\"><figcaption>Una <em>figura</em></figcaption></figure>\n",
        "<blockquote>\n<p>Dijo</p>\n<cite>Alguien</cite>\n</blockquote>\n",
        "<div class=\"callout\" data-kind=\"exercise\" data-minutes=\"5\">\n<h3>Prueba</h3>\n<p>Haz</p>\n</div>\n",
        "<ol class=\"steps\">\n<li>Uno</li>\n<li><p>Dos</p><p>y medio</p></li>\n</ol>\n",
        "<ol class=\"timeline\">\n<li><b>1999</b> Algo</li>\n</ol>\n",
        "<div class=\"cards\">\n<div class=\"card\">\n<h3>A</h3>\n<p>a</p>\n</div>\n</div>\n",
        "<div class=\"stats\">\n<div class=\"stat\"><b>5 %</b> <span>de algo</span></div>\n</div>\n",
        "<div class=\"columns\">\n<div class=\"column\">\n<p>a</p>\n</div>\n<div class=\"column\">\n<p>b</p>\n</div>\n</div>\n",
        "<div class=\"comparison\">\n<div class=\"side\">\n<h3>A</h3>\n<p>a</p>\n</div>\n<div "
            + "class=\"side\">\n<h3>B</h3>\n<p>b</p>\n</div>\n</div>\n",
        "<dl>\n<dt>Término</dt>\n<dd>qué es</dd>\n</dl>\n",
        "<ol class=\"quiz\">\n<li>\n¿Qué?<ul>\n<li><strong>Sí</strong></li>\n<li><span>No</span></li>\n</ul>\n</li>\n</ol>\n",
        "<div class=\"math\">a &lt; b</div>\n",
    ];

    [Theory]
    [MemberData(nameof(Blocks))]
    public async Task Write_WhatWasRead_IsTheSameHtml(string block)
    {
        string html =
            $"<article class=\"lesson\" lang=\"es\" data-lesson=\"7\">\n<section class=\"slide\" data-layout=\"content\" "
                + $"data-source=\"Aquí\">\n<h2>Título</h2>\n{block}"
            + "<aside class=\"notes\">\n<p>Nota</p>\n</aside>\n</section>\n</article>\n";

        LessonReading reading = await SlideHtmlReader.ReadAsync(new LessonContent(7, "Lección", html), "en", new Everything());

        Assert.Empty(reading.Diagnostics);
        Assert.Equal(html, SlideHtmlWriter.Write(7, "es", reading.Lesson.Slides));
    }

    private sealed class Everything : IContentSupport
    {
        public Task OpenPicturesAsync(IReadOnlyList<string> sources, CancellationToken cancellationToken = default) => Task.CompletedTask;

        public string? PictureProblem(string source) => null;

        public string? EquationText(string tex) => tex;
    }
}

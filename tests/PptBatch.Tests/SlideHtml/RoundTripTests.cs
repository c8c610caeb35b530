using PptBatch.SlideHtml.Reading;
using PptBatch.SlideHtml.Writing;
using PptBatch.Tests.SlideHtml.Reading;

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
        "<figure class=\"annotated\">\n<img src=\"a.png\" alt=\"A\">\n<ol>\n<li data-x=\"12.5\" data-y=\"80\">aquí</li>\n<li>suelto</li>\n</ol>\n"
            + "<figcaption>Un mapa</figcaption>\n</figure>\n",
        "<figure class=\"annotated\">\n<pre><code class=\"language-r\">a\nb</code></pre>\n<ol>\n<li data-line=\"2\">aquí</li>\n</ol>\n</figure>\n",
        "<h3 data-icon=\"clock\">Tiempo</h3>\n",
        "<ul>\n<li data-icon=\"sun\">a\n<ul>\n<li data-icon=\"moon\">b</li>\n</ul>\n</li>\n</ul>\n",
        "<dl>\n<dt data-icon=\"key\">Término</dt>\n<dd>qué es</dd>\n</dl>\n",
        "<div class=\"callout\" data-kind=\"tip\" data-icon=\"star\">\n<p>Haz</p>\n</div>\n",
        "<div class=\"cards\">\n<div class=\"card\" data-icon=\"sun\">\n<h3>A</h3>\n<p>a</p>\n</div>\n</div>\n",
        "<div class=\"stats\">\n<div class=\"stat\" data-icon=\"gauge\"><b>5 %</b> <span>de algo</span></div>\n</div>\n",
        "<div class=\"hero\"><b>+1 día</b> <span>cada diez años</span></div>\n",
        "<pre data-mark=\"1 3-4\"><code class=\"language-r\">a\nb\nc\nd</code></pre>\n",
        "<table>\n<thead>\n<tr><th>a</th><th>b</th></tr>\n</thead>\n<tbody>\n<tr data-mark><td>c</td><td>d</td></tr>\n<tr><td "
            + "data-mark>e</td><td>f</td></tr>\n</tbody>\n</table>\n",
        "<table data-chart=\"bar\">\n<thead>\n<tr><th>año</th><th data-mark>mm</th><th>n</th></tr>\n</thead>\n<tbody>\n<tr data-mark><td>uno</td><td>1.5</td><td>1</td></tr>\n<tr><td>dos</td><td>2</td><td>3</td></tr>\n</tbody>\n</table>\n",
        "<figure class=\"diagram\" data-kind=\"flow\" data-direction=\"down\" aria-label=\"Cómo\">\n<ol>\n"
            + "<li id=\"a\" data-shape=\"start\"> <a href=\"#b\"></a></li>\n"
            + "<li id=\"b\" data-shape=\"decision\" data-group=\"Control\" data-mark>¿Vale?<br>¿seguro? <a href=\"#c\" "
            + "data-line=\"dashed\" data-heads=\"both\">sí</a> <a href=\"#b\">no</a></li>\n"
            + "<li id=\"c\" data-next=\"none\">Seguir</li>\n<li id=\"d\" data-shape=\"end\">Fin</li>\n</ol>\n<figcaption>Pie</figcaption>\n</figure>\n",
        "<figure class=\"diagram\" data-kind=\"cycle\">\n<p>9 días</p>\n<ol>\n<li><strong>Sube</strong> el agua</li>\n<li data-mark>Cae</li>\n<li>Vuelve</li>\n</ol>\n</figure>\n",
        "<figure class=\"diagram\" data-kind=\"tree\">\n<ul>\n<li>Raíz\n<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n<li>c</li>\n</ul>\n</li>\n</ul>\n</figure>\n",
        "<figure class=\"diagram\" data-kind=\"mindmap\">\n<ul>\n<li>Raíz\n<ul>\n<li>a</li>\n</ul>\n</li>\n</ul>\n</figure>\n",
        "<figure class=\"diagram\" data-kind=\"layers\">\n<ol>\n<li><strong>Alta</strong> hasta 50 km\n<ul>\n<li>Ozono</li>\n</ul>\n</li>\n<li>Baja</li>\n</ol>\n</figure>\n",
        "<figure class=\"diagram\" data-kind=\"pyramid\">\n<ol>\n<li>a</li>\n<li><strong>b: c</strong></li>\n</ol>\n</figure>\n",
        "<figure class=\"diagram\" data-kind=\"funnel\">\n<ol>\n<li>a</li>\n<li>b</li>\n</ol>\n</figure>\n",
        "<figure class=\"diagram\" data-kind=\"matrix\">\n<table>\n<thead>\n<tr><th></th><th>poco</th><th>mucho</th></tr>\n</thead>\n<tbody>\n"
            + "<tr><th>sí</th><td>a</td><td data-mark><strong>b</strong> c</td></tr>\n<tr><th>no</th><td>d</td><td>e</td></tr>\n</tbody>\n</table>\n</figure>\n",
        "<figure class=\"diagram\" data-kind=\"sets\">\n<ul>\n<li>a</li>\n<li>b</li>\n<li data-shared>c</li>\n</ul>\n</figure>\n",
        "<figure class=\"diagram\" data-kind=\"sequence\">\n<ul>\n<li>B</li>\n<li>A</li>\n</ul>\n<ol>\n<li><b>A</b> <b>B</b> pide</li>\n"
            + "<li data-message=\"reply\"><b>B</b> <b>A</b> da</li>\n<li data-message=\"note\"><b>A</b> <b>A</b> espera</li>\n</ol>\n</figure>\n",
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
}

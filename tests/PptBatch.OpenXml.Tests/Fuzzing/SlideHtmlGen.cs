using System.Globalization;
using CsCheck;

namespace PptBatch.OpenXml.Tests.Fuzzing;

/// <summary>
/// Random slide HTML, from well-made slides to markup that no one would write. Each word that must be found again is a mark of its own,
/// written as <c>§</c> here and numbered by <see cref="Numbered"/>.
/// </summary>
internal static class SlideHtmlGen
{
    public const string Mark = "\u00A7";

    private static readonly Gen<string> Word = Gen.Frequency(
        (30, OneOf("agua", "sensor", "la", "presión", "because", "2026", "kWh", "niño", "e.g.", "straßenbahnhaltestelle", "—", "x²")),
        (2, OneOf("数据科学", "データ", "데이터", "наука", "علم", "נתונים", "विज्ञान", "👩‍🔬", "🇪🇸", "e\u0301")),
        (1, Gen.Int[20, 400].Select(length => string.Concat(Enumerable.Repeat("https://example.org/a_b-c?d=e&amp;", (length / 30) + 1)))),
        (1, Gen.Int[30, 300].Select(length => new string('W', length))));

    private static readonly Gen<string> Marked = Word.Select(word => word + " " + Mark);

    private static readonly Gen<string> Inline = Gen.Select(Marked, Gen.Int[0, 24], (word, look) => look switch
    {
        0 => $"<strong>{word}</strong>",
        1 => $"<em>{word}</em>",
        2 => $"<code>{word}</code>",
        3 => $"<a href='https://example.org/?q=1&amp;r=2'>{word}</a>",
        4 => $"<a href='javascript:alert(1)'>{word}</a>",
        5 => $"<span lang='ar'>{word}</span>",
        6 => $"<kbd>{word}</kbd><br>",
        7 => $"x<sub>{word}</sub><sup>2</sup>",
        8 => $"<mark><u><s>{word}</s></u></mark>",
        9 => $"<b>{word}<i>{word}",
        10 => $"<img src='none.png' alt='a'>{word}",
        11 => $"<span class='math'>\\frac{{a}}{{b}}</span> {word}",
        12 => $"{word}&#0;&#x1F;\u0007\uD800",
        _ => word,
    });

    private static readonly Gen<string> Words =
        Gen.Frequency((20, Inline.Array[1, 9]), (4, Inline.Array[10, 40]), (1, Inline.Array[60, 220]))
        .Select(words => string.Join(' ', words));

    private static readonly Gen<string> Short = Inline.Array[1, 5].Select(words => string.Join(' ', words));

    private static readonly Gen<string> Number = Gen.Select(Gen.Int[-2000, 90000], OneOf("", " %", ".5", "k"),
        (number, unit) => number.ToString(CultureInfo.InvariantCulture) + unit);

    private static readonly Gen<string> Code = Gen.Select(OneOf("r", "python", "output", "", "html", "sql"),
        Gen.Frequency((8, Marked.Array[1, 9]), (1, Marked.Array[10, 60])), Gen.Int[0, 20],
        (language, lines, indent) =>
            $"<pre><code class='language-{language}'>{string.Join("\n" + new string(' ', indent), lines)}\n</code></pre>");

    private static Gen<string> Table(int rows, int columns) => Gen.Select(
        Marked.Array[columns],
        Gen.Frequency((9, Marked), (3, Short), (1, Words), (4, Number)).Array[1, columns * rows],
        Gen.Int[1, 3],
        OneOf("", "", "", " data-chart='column'", " data-chart='pie'", " data-chart='none'"),
        (headers, cells, span, chart) => $"<table{chart}><caption>{Mark}</caption><thead><tr>"
            + string.Concat(headers.Select(cell => $"<th>{cell}</th>")) + "</tr></thead><tbody>"
            + string.Concat(cells.Chunk(columns).Select((row, index) => "<tr>"
                + string.Concat(
                    row.Select((cell, at) =>
                    at == 1 && index % 3 == 0 ? $"<td colspan={span} rowspan={span}>{cell}</td>" : $"<td>{cell}</td>")) + "</tr>"))
            + "</tbody></table>");

    private static readonly Gen<string> Chart = Gen.Select(
        OneOf("column", "bar", "line", "area", "pie", "doughnut", "scatter"), Number.Array[1, 30], Gen.Int[1, 4],
        (kind, numbers, series) => $"<table data-chart='{kind}'><caption>{Mark}</caption><tr><th>Año</th>"
            + string.Concat(Enumerable.Range(0, series).Select(_ => $"<th>{Mark}</th>")) + "</tr>"
            + string.Concat(numbers.Chunk(series)
                .Select(row => $"<tr><td>{Mark}</td>" + string.Concat(row.Select(cell => $"<td>{cell}</td>")) + "</tr>"))
            + "</table>");

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static Gen<string> List(Gen<string> item, string open, string close) =>
        item.Array[0, 6].Select(items => open + string.Concat(items.Select(text => $"<li>{text}</li>")) + close);

    private static Gen<string> Blocks(int depth)
    {
        Gen<string> paragraph = Words.Select(words => $"<p>{words}</p>");
        Gen<string> flat = Gen.Frequency(
            (8, paragraph),
            (8, List(Words, "<ul>", "</ul>")),
            (3, List(Words, "<ol start=3>", "</ol>")),
            (3, List(Short.Select(text => text + "<ul><li>§<ul><li>§<ul><li>§</ul></ul></ul>"), "<ul>§", "§</ul>")),
            (3, Code),
            (2, Table(9, 3)),
            (1, Table(40, 4)),
            (1, Table(4, 17)),
            (2, Chart),
            (2, Gen.Select(
                Short, Words, (alt, caption) => $"<figure><img src='wide.png' alt='x'><figcaption>{caption}</figcaption></figure>")),
            (2, OneOf("<img src='tall.png' alt='y'>", "<img src='small.png'>", "<p>§ <img src='wide.png'> <img src='small.png'></p>",
                "<img src='http://169.254.169.254/'>")),
            (2, Gen.Select(Words, Short, (quote, cite) => $"<blockquote><p>{quote}</p><cite>{cite}</cite></blockquote>")),
            (2, List(Words, "<ol class=steps>", "</ol>")),
            (2, List(Short.Select(text => $"<b>{Mark}</b> {text}"), "<ol class=timeline>", "</ol>")),
            (2, List(Short.Select(text => $"{text}<ul><li>{text}</li><li><strong>{Mark}</strong></li></ul>"), "<ol class=quiz>", "</ol>")),
            (2, Gen.Select(Short, Words, (term, definition) => $"<dl><dt>{term}</dt><dd>{definition}</dd><dt>§<dd>§</dl>")),
            (2, Gen.Select(Number, Words, (number, label) =>
                $"<div class=stats><div class=stat><b>{number}</b><span>{label}</span></div><div><b>{Mark}</b>{Mark}</div>{Mark}</div>")),
            (1, OneOf("<div class=math>\\sum_{i=1}^{n} \\frac{x_i}{n} = \\bar{x}</div>",
                "<div class=math>\\begin{matrix}a\\\\b\\end{matrix}</div>")),
            (1, OneOf(
                "<script>alert(1)</script>§", "<style>p{}</style>", "<hr>", "<details><summary>§</summary>§</details>",
                "<form><input value=a><button>§</button></form>", "<svg onload=alert(1)><script>1</script></svg>§", "<!-- x -->§",
                "<h3>§</h3>", "</div></ul></section>§", "<table><tr><td>§<table><tr><td>§</table>§</table>",
                "<table><tr><td><p>§<ul><li>§</ul><pre>§</pre><img src='small.png'></table>",
                "<figure><pre>§</pre><table><tr><td>§</table><figcaption>§</figcaption></figure>", "<p>§<p>§<div>§",
                "<aside class=notes>§</aside>", "<aside>§</aside>", "<ul class=steps><li>§<pre>§</pre></ul>")));
        if (depth == 0)
        {
            return flat;
        }

        Gen<string> inner = Blocks(depth - 1).Array[0, 3].Select(string.Concat);
        return Gen.Frequency(
            (20, flat),
            (3, Gen.Select(inner, OneOf("tip", "note", "warning", "exercise", "solution", "definition", "?"), Short,
                (content, kind, title) => $"<div class=callout data-kind={kind}><h3>{title}</h3>{content}</div>")),
            (2, inner.Array[1, 6].Select(
                cards => "<div class=cards>" + string.Concat(cards.Select(card => $"<div class=card><h3>§</h3>{card}</div>")) + "</div>")),
            (2, inner.Array[1, 3].Select(sides =>
                "<div class=columns>" + string.Concat(sides.Select(side => $"<div class=column><h3>§</h3>{side}</div>")) + "§</div>")),
            (2, inner.Array[2, 2].Select(sides =>
                "<div class=comparison>" + string.Concat(sides.Select(side => $"<div class=side><h3>§</h3>{side}</div>")) + "</div>")),
            (1, inner.Select(content => $"<div><div>{content}</div></div>")),
            (1, inner.Select(content => $"<ul><li>§{content}</li></ul>")));
    }

    private static readonly Gen<string> Slide = Gen.Select(
        Gen.Frequency((6, Short), (1, Words), (1, Gen.Const(""))),
        OneOf("content", "title", "section", "two-column", "image-left", "image-right", "image-full", "code", "table", "chart", "steps",
            "timeline", "cards",
            "stats", "comparison", "quote", "exercise", "summary", "closing", "", "nonsense"),
        Gen.Frequency((4, Gen.Const("")), (1, Short), (1, Words)),
        Gen.Frequency((6, Blocks(1).Array[0, 2]), (1, Blocks(2).Array[1, 5])),
        OneOf("", "", "", " lang='ar'", " dir='rtl'", " lang='ja'"),
        (title, layout, subtitle, blocks, language) =>
            $"<section class='slide' data-layout='{layout}'{language} data-source='a'><h2>{title}</h2>"
            + (subtitle.Length == 0 ? "" : $"<p class='subtitle'>{subtitle}</p>")
                + string.Concat(blocks) + "<aside class='notes'>§</aside></section>");

    /// <summary>A lesson of one or two slides.</summary>
    public static Gen<string> Lesson { get; } =
        Slide.Array[1, 2].Select(slides => $"<article class='lesson' lang='es'>{string.Concat(slides)}</article>");

    /// <summary>The lesson with its marks numbered, and how many there are.</summary>
    public static (string Html, int Marks) Numbered(string html)
    {
        string[] pieces = html.Split(Mark);
        return (string.Concat(pieces.Select((piece, index) => index == 0 ? piece : Name(index - 1) + piece)), pieces.Length - 1);
    }

    public static string Name(int mark) => "q" + mark.ToString(CultureInfo.InvariantCulture) + "z";
}

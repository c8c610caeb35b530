using System.Text;
using PptBatch.OpenXml;

namespace PptBatch.Fuzz.Doors;

/// <summary>Every door.</summary>
internal static class DoorTable
{
    /// <summary>Slide HTML with a bit of each.</summary>
    public const string Html =
        "<article class=\"lesson\" lang=\"en\"><section class=\"slide\"><h2>One</h2><p>A <strong>b</strong> <code>c</code></p><ul><li>d<ul><li>e</li>"
        + "</ul></li></ul><aside class=\"notes\"><p>n</p></aside></section><section class=\"slide\"><h2>Two</h2><table><tr><th>a</th><td "
        + "colspan=\"2\">b</td></tr></table><pre><code class=\"language-python\">x = 1</code></pre><img src=\"p.png\" alt=\"q\"></section></article>";

    private const string Json = """
        {"metadata": {"title": "T", "language": "es"}, "modules": [{"module_number": 1, "module_title": "M", "lessons": [{"title": "L",
        "lesson_number": 1, "module_number": 1, "content": "## A\n\n- b\n- c\n\n| d | e |\n|---|---|\n| 1 | 2 |\n"}]}]}
        """;

    private const string Markdown = """
        # Title

        Text with **bold**, `code`, [a link](https://example.org) and a note[^1].

        - one
          - two

        1. three

        | a | b |
        |:--|--:|
        | 1 | 2 |

        ```python
        x = 1
        ```

        > [!NOTE]
        > quoted

        :::{note}
        boxed
        :::

        ![alt](images/p.png)

        [^1]: The note.
        """;

    private const string Notebook = """
        {"nbformat": 4, "nbformat_minor": 5, "metadata": {"language_info": {"name": "python"}}, "cells": [{"cell_type": "markdown", "metadata": {},
        "source": ["# A\n", "text"]}, {"cell_type": "code", "metadata": {}, "source": "1 + 1", "execution_count": 1, "outputs": [{"output_type":
        "execute_result", "data": {"text/plain": ["2"]}, "metadata": {}}]}]}
        """;

    private const string Quarto = "project:\n  type: book\nbook:\n  title: T\n  chapters:\n    - index.md\n    - part: P\n      chapters: [one.md]\n";
    private const string Tex = @"\frac{a}{b}+\sqrt[3]{x^{2}_i}\sum_{i=1}^{n}\begin{pmatrix}1&2\\3&4\end{pmatrix}\left(\alpha\right)\text{if }x\in\mathbb{R}";
    private const string Mermaid = "flowchart LR\n  A[one] -->|two| B{three}\n  subgraph S\n  B --> C((four))\n  end\n";
    private const string Sequence = "sequenceDiagram\n  participant A\n  A->>B: hello\n  loop each\n  B-->>A: hi\n  end\n";
    private const string Svg =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"90\" height=\"60\" viewBox=\"0 0 90 60\"><g transform=\"translate(1 2)\"><rect width=\"9\" "
        + "height=\"9\" fill=\"#f00\"/><path d=\"M0 0L9 9Z\"/><text x=\"1\" y=\"5\">t</text></g></svg>";
    private const string Event =
        """{"action": "status", "state": {"schemaVersion": 1, "request": {"course_bucket": "b", "project_folder": "f"}, "runId": "r"}}""";
    private const string Envelope =
        """{"httpMethod": "POST", "path": "/decks", "body": "{\"course_bucket\": \"b\", \"project_folder\": \"f\"}", "isBase64Encoded": false}""";
    private const string Order = """{"action": "batch", "order": {"schemaVersion": 1, "output": {"bucket": "b", "folder": "f"}, "runId": "r", "batch": 1, "round": 1}}""";

    private static readonly byte[] Png =
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 1, 0, 0, 0, 1, 0, 8, 2, 0, 0, 0, 1, 2, 3, 4,
            0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82];
    private static readonly byte[] Jpeg =
        [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, 0x4A, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0xFF, 0xC0, 0, 17, 8, 0, 60, 0, 90, 3, 1, 0x11, 0, 2,
            0x11, 1, 3, 0x11, 1, 0xFF, 0xD9];
    private static readonly byte[] Gif = [0x47, 0x49, 0x46, 0x38, 0x39, 0x61, 90, 0, 60, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255, 0x3B];

    private static readonly string[] Marks =
        ["#", "##", "- ", "* ", "1. ", "```", "~~~", "|", "|---|", "> ", ":::", "::: {.note}", "$$", "$", "![", "](", "[^1]", "**", "`", "<div>", "</div>",
            "<table>", "<!--", "-->", "\n\n", "    ", "\t", "---\n", "{{", "}}", "{% raw %}", "<details>", "&amp;", "\\", "\uFFFF", "\r\n"];
    private static readonly string[] Jsons =
        ["{", "}", "[", "]", "\"", ":", ",", "null", "true", "-1", "1e999", "0", "\\u0000", "\\uD800", "2147483648", "\"modules\"", "\"lessons\"", "\"content\"",
            "\"title\"", "\"lesson_number\"", "\"cells\"", "\"source\"", "\"outputs\"", "\"data\"", "\"image/png\"", "\"metadata\""];
    private static readonly string[] Tags =
        ["<section class=\"slide\">", "</section>", "<table>", "<tr>", "<td rowspan=\"9\" colspan=\"9\">", "<svg>", "<path d=\"", "<img src=\"p.png\">",
            "<ul><li>", "</li></ul>", "<pre><code>", "<figure class=\"chart\">", "<div class=\"", "<h2>", "<aside class=\"notes\">", "style=\"", "<math>", "<br>",
            "&#0;", "&#xFFFF;", "<![CDATA[", "<!--", "data-mermaid", "<foreignObject>", "<use href=\"#a\"/>", "<a:", "<p:", "r:embed=\"rId1\"", "xmlns:a=\"x\"",
            "1e309", "-1", "99999999999999999999"];
    private static readonly string[] Formulas =
        ["\\frac{", "}{", "}", "{", "\\sqrt[", "]", "^", "_", "&", "\\\\", "\\begin{matrix}", "\\end{matrix}", "\\begin{cases}", "\\left(", "\\right.", "\\text{",
            "\\mathbb{", "\\sum", "\\overline{", "\\limits", "'", "\\newcommand{\\a}{\\a\\a}", "\\a", "\\color{", "\\hline"];
    private static readonly string[] Diagrams =
        ["-->", "---", "-.->", "==>", "|", "[", "]", "{", "}", "((", "))", "subgraph", "end", "A", "B", "\n", ";", ":::c", "classDiagram", "stateDiagram-v2",
            "gantt", "pie", "mindmap", "timeline", "erDiagram", "sequenceDiagram", "participant", "loop", "alt", "->>", "Note over", "&", "%%", "direction LR",
            "section", "title", "[*]", "1", ","];

    public static IReadOnlyList<Door> All { get; } =
    [
        new("book", input => Workshop.CourseAsync("book/book.json", input), [Bytes(Json)], Jsons),
        new("markdown", input => Workshop.CourseAsync("01-one.md", input), [Bytes(Markdown)], Marks),
        new("notebook", input => Workshop.CourseAsync("01-one.ipynb", input), [Bytes(Notebook)], Jsons),
        new("html", input => Workshop.SlidesAsync(Text(input)), [Bytes(Html)], Tags),
        new("svg", input => Workshop.SlidesAsync($"{Slide}<figure>{Text(input)}</figure></section></article>"), [Bytes(Svg)], Tags),
        new("pictures", input => Workshop.SlidesAsync(Html, input), [Png, Jpeg, Gif, Bytes(Svg)], ["IHDR", "IDAT", "\u00FF\u00D8", "GIF89a", "RIFF", "WEBPVP8 ", "BM"]),
        new("yaml", input => Workshop.CourseAsync("_quarto.yml", input, ("index.md", "# I\n\nText.\n"), ("one.md", "# One\n\nText.\n")), [Bytes(Quarto)],
            ["- ", ": ", "&a ", "*a", "<<: *a", "|\n", ">\n", "!!binary ", "{", "}", "[", "]", "'", "\"", "book:", "chapters:", "part:", "file:", "..", "\t", "---\n", "? "]),
        new("tex", input => Workshop.SlidesAsync($"{Slide}<p>\\({Escaped(input)}\\)</p><p>$${Escaped(input)}$$</p></section></article>"), [Bytes(Tex)], Formulas),
        new("equation", input => Workshop.CourseAsync("01-one.md", [.. "# One\n\n$$\n"u8, .. input, .. "\n$$\n"u8]), [Bytes(Tex)], Formulas),
        new("mermaid", input => Workshop.CourseAsync("01-one.md", [.. "# One\n\n```mermaid\n"u8, .. input, .. "\n```\n"u8]), [Bytes(Mermaid), Bytes(Sequence)], Diagrams),
        new("zip", input => { new DeckValidator().Validate(new MemoryStream(input)); return Task.CompletedTask; }, [Workshop.Deck(Html)], ["PK\u0003\u0004", "PK\u0001\u0002", "PK\u0005\u0006"]),
        new("slide", CheckAndMergeAsync, [SlideXml.Seed()], Tags),
        new("template", input => TemplateChecker.CheckAsync(new MemoryStream(input), "t.potx"), [Workshop.Deck(Html)], ["PK\u0003\u0004", "PK\u0001\u0002"]),
        new("event", Workshop.EventAsync, [Bytes(Event), Bytes(Envelope), Bytes(Order)],
            [.. Jsons, "\"action\"", "\"state\"", "\"request\"", "\"order\"", "\"body\"", "\"Records\"", "\"detail\"", "\"s3\"", "\"execution_arn\"", "\"output\"", "\"batch_size\""]),
    ];

    private const string Slide = "<article class=\"lesson\"><section class=\"slide\"><h2>One</h2>";

    private static async Task CheckAndMergeAsync(byte[] slide)
    {
        byte[] deck = SlideXml.Deck(slide);
        new DeckValidator().Validate(new MemoryStream(deck));
        await Workshop.MergeAsync(deck);
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);

    private static string Escaped(byte[] bytes) => System.Net.WebUtility.HtmlEncode(Text(bytes));
}

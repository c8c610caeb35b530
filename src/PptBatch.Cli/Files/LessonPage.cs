using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace PptBatch.Cli.Files;

/// <summary>A lesson's HTML file with what it says about itself.</summary>
/// <param name="Title">The document's title, else its first heading, else the file's name.</param>
/// <param name="Language">The first language that is stated, or null.</param>
/// <param name="Html">The HTML as it was read.</param>
internal sealed record LessonPage(string Title, string? Language, string Html)
{
    // What a page says about itself stands at its beginning; a parser takes quadratic time over elements inside each other.
    private const int Beginning = 32 * 1024;

    /// <summary>The lesson that the HTML was written from; null where the file holds the HTML itself.</summary>
    public Lesson? Lesson { get; init; }

    /// <summary>What was found while the lesson was read and written.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];

    public static LessonPage Read(string html, string fileName)
    {
        using IDocument document = new HtmlParser().ParseDocument(html.Length <= Beginning ? html : html[..Beginning]);
        string title = FirstText(document.Title, document.QuerySelector("h1, h2")?.TextContent) ?? fileName;
        string? language = document.QuerySelector("article[lang], html[lang], body[lang], [lang]")?.GetAttribute("lang");
        return new LessonPage(title, string.IsNullOrWhiteSpace(language) ? null : language.Trim(), html);
    }

    private static string? FirstText(params string?[] texts) => texts
        .Select(text => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
        .FirstOrDefault(text => text.Length > 0);
}

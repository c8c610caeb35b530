using Markdig.Extensions.Mathematics;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using PptBatch.Books.Fields;
using PptBatch.Books.Notebooks;
using PptBatch.Books.Syntax;

namespace PptBatch.Books.Folders.Sources;

/// <summary>A lesson's file as markdown: its front matter, its title, and the text without either.</summary>
internal sealed record LessonDocument(LessonHeader Header, string? Title, string Markdown)
{
    // Deeper headings and longer files are read as they are; the title of such a lesson is the name of its file.
    private const int SearchedForATitle = 20_000;

    /// <summary>True for a file of which nothing remains beside its title.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(Markdown);

    public static async Task<LessonDocument> ReadAsync(CourseSources sources, string path, CancellationToken cancellationToken)
    {
        string text = await sources.ReadAsync(path, cancellationToken) ?? "";
        string place = sources.Place(path);
        string markdown = LessonFormats.IsNotebook(path)
            ? Notebook.ToMarkdown(text, path[(path.LastIndexOf('/') + 1)..], place, sources.Findings)
            : await Includes.ResolveAsync(sources, path, text.ReplaceLineEndings("\n"), cancellationToken);
        (LessonHeader header, string body) = LessonHeader.Read(markdown, place, sources.Findings);
        body = BookdownPart.Without(body);
        if (body.Contains("{{", StringComparison.Ordinal))
        {
            sources.Values ??= await Substitutions.OfCourseAsync(sources, cancellationToken);
            body = Substitutions.Fill(body, sources.Values, header.Substitutions);
        }

        body += await LessonTasks.OfAsync(sources, path, cancellationToken);
        (string? heading, string rest) = WithoutHeading(body);
        return header.Title is null
            ? new LessonDocument(header, heading, rest)
            : new LessonDocument(header, TrailingAttributes.Without(header.Title), body);
    }

    /// <summary>A first-level heading that comes before any other one is the title, whatever stands above it.</summary>
    private static (string? Title, string Body) WithoutHeading(string body)
    {
        string searched = body.Length > SearchedForATitle ? body[..SearchedForATitle] : body;
        HeadingBlock? first = LessonPipeline.TryParse(searched)?.OfType<HeadingBlock>().FirstOrDefault();
        if (first is not { Level: 1, Inline: { } inline } heading)
        {
            return (null, body);
        }

        string title = TrailingAttributes.Without(string.Concat(inline.Descendants().Select(part => part switch
        {
            LiteralInline literal => literal.Content.ToString(),
            CodeInline code => code.Content,
            CrossReference { IsDrawn: false } reference => reference.Shown,
            MathInline math => $"${math.Content}$",
            LineBreakInline => " ",
            HtmlEntityInline entity => entity.Transcoded.ToString(),
            _ => "",
        })).Trim());
        int end = Math.Min(heading.Span.End + 1, body.Length);
        string above = body[..heading.Span.Start];

        // A label above the heading is a paragraph of its own, and stays one.
        string gap = string.IsNullOrWhiteSpace(above) || above.EndsWith("\n\n", StringComparison.Ordinal) ? "" : "\n";
        return title.Length == 0 ? (null, body) : (title, above + gap + body[end..].TrimStart('\n'));
    }
}

using Markdig.Syntax;
using PptBatch.Books.Fields;
using PptBatch.Books.Syntax;

namespace PptBatch.Books.Folders.Sources;

/// <summary>
/// A heading of bookdown that names the part which a chapter opens, <c># (PART) Basics {-}</c>; it is no heading of the chapter.
/// </summary>
internal static class BookdownPart
{
    private static readonly string[] Marks = ["(PART)", @"(PART\*)", "(APPENDIX)"];

    /// <summary>The name of the part that a chapter opens, or null.</summary>
    public static string? Of(string markdown) => Find(markdown) is { } heading ? NameOf(TextOf(markdown, heading)) : null;

    /// <summary>The chapter without that heading.</summary>
    public static string Without(string markdown) => Find(markdown) is not { } heading ? markdown
        : markdown[..heading.Span.Start] + markdown[Math.Min(heading.Span.End + 1, markdown.Length)..].TrimStart('\n');

    private static HeadingBlock? Find(string markdown) =>
        Array.Exists(Marks, mark => markdown.Contains("# " + mark, StringComparison.Ordinal))
            ? LessonPipeline.TryParse(markdown)?.OfType<HeadingBlock>()
                .FirstOrDefault(heading => heading.Level == 1 && NameOf(TextOf(markdown, heading)) is not null)
            : null;

    private static string TextOf(string markdown, HeadingBlock heading) =>
        markdown[heading.Span.Start..Math.Min(heading.Span.End + 1, markdown.Length)].TrimStart('#', ' ');

    private static string? NameOf(string heading) =>
        Array.Find(Marks, mark => heading.StartsWith(mark, StringComparison.Ordinal)) is { } mark
            ? TrailingAttributes.Without(heading[mark.Length..].Trim()).Trim()
            : null;
}

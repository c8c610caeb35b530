namespace PptBatch.OpenXml.Pages;

/// <summary>A deck whose pages are placed and measured, and not yet written.</summary>
public sealed record ComposedDeck
{
    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>BCP-47 tag.</summary>
    public required string Language { get; init; }

    /// <summary>The area of a slide, in points.</summary>
    public required Box Slide { get; init; }

    /// <summary>The pages in order.</summary>
    public required IReadOnlyList<ComposedPage> Pages { get; init; }

    /// <summary>What was found in the slide HTML, in its pictures and in the template.</summary>
    public required IReadOnlyList<Diagnostic> Diagnostics { get; init; }
}

/// <summary>A page and what it stands on.</summary>
/// <param name="Page">The page.</param>
/// <param name="Look">Its colours, its faces and what is behind it.</param>
/// <param name="Footer">Its footer line; empty where it shows none.</param>
public sealed record ComposedPage(Page Page, PageLook Look, IReadOnlyList<FooterLine> Footer)
{
    /// <summary><see cref="LessonContent.Number"/> of its lesson.</summary>
    public required int Lesson { get; init; }
}

/// <summary>A text of the footer, cut to its place.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Box">Where its line is, in points.</param>
/// <param name="Anchor">The edge that the line keeps to.</param>
/// <param name="Align">The side that it keeps to.</param>
/// <param name="SizePt">Its size in points.</param>
/// <param name="Rgb">Its colour, six hexadecimal digits.</param>
public sealed record FooterLine(string Text, Box Box, VerticalAnchor Anchor, TextAlign Align, double SizePt, string Rgb);

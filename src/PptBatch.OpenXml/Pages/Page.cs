using PptBatch.SlideHtml.Model;

namespace PptBatch.OpenXml.Pages;

/// <summary>One slide of the deck with everything placed: layout has measured it, the writer only writes it down.</summary>
public sealed record Page
{
    /// <summary>The layout that it stands on.</summary>
    public required PageLayout Layout { get; init; }

    /// <summary>BCP-47 tag.</summary>
    public required string Language { get; init; }

    /// <summary>True for right-to-left pages.</summary>
    public bool RightToLeft { get; init; }

    /// <summary>
    /// Number of the slide of the lesson's HTML that it shows, or a part of it, from 1; 0 where it shows none. Default: 0.
    /// </summary>
    public int Slide { get; init; }

    /// <summary>Frames in reading order; the title is first.</summary>
    public required IReadOnlyList<Frame> Frames { get; init; }

    /// <summary>Speaker notes, a paragraph each.</summary>
    public IReadOnlyList<InlineText> Notes { get; init; } = [];

    /// <summary>
    /// True for a page that draws what its master and layout would, such as on the other side where reading goes from right to left.
    /// Default: false.
    /// </summary>
    public bool HidesMasterArt { get; init; }

    /// <summary>Whether footer and slide number are shown. Default: true; covers and openers may hide them.</summary>
    public bool ShowFooter { get; init; } = true;
}

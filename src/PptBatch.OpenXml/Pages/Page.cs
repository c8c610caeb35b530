using PptBatch.SlideHtml.Model;

namespace PptBatch.OpenXml.Pages;

/// <summary>The layouts of the master that our code makes; a page names the one that it uses.</summary>
internal enum PageLayout
{
    Cover,
    Agenda,
    Section,
    LessonOpener,
    TitleAndContent,
    TwoContent,
    Comparison,
    PictureLeft,
    PictureRight,
    PictureFull,
    Code,
    Table,
    Chart,
    TitleOnly,
    Quote,
    Exercise,
    Summary,
    Closing,
    ManyContents,
}

/// <summary>One slide of the deck with everything placed: layout has measured it, the writer only writes it down.</summary>
internal sealed record Page
{
    public required PageLayout Layout { get; init; }

    /// <summary>BCP-47 tag.</summary>
    public required string Language { get; init; }

    public bool RightToLeft { get; init; }

    /// <summary>Frames in reading order; the title is first.</summary>
    public required IReadOnlyList<Frame> Frames { get; init; }

    /// <summary>Speaker notes, a paragraph each.</summary>
    public IReadOnlyList<InlineText> Notes { get; init; } = [];

    /// <summary>Whether footer and slide number are shown. Default: true; covers and openers may hide them.</summary>
    public bool ShowFooter { get; init; } = true;
}

namespace PptBatch.OpenXml.Pages;

/// <summary>The layouts of a deck's master; a page names the one that it uses.</summary>
public enum PageLayout
{
    /// <summary>The deck's cover.</summary>
    Cover,

    /// <summary>Its agenda.</summary>
    Agenda,

    /// <summary>The opener of a module.</summary>
    Section,

    /// <summary>The opener of a lesson.</summary>
    LessonOpener,

    /// <summary>A title and content.</summary>
    TitleAndContent,

    /// <summary>Two or three columns.</summary>
    TwoContent,

    /// <summary>Columns that are compared.</summary>
    Comparison,

    /// <summary>A picture at the left.</summary>
    PictureLeft,

    /// <summary>A picture at the right.</summary>
    PictureRight,

    /// <summary>A picture alone.</summary>
    PictureFull,

    /// <summary>Code.</summary>
    Code,

    /// <summary>A table.</summary>
    Table,

    /// <summary>A chart.</summary>
    Chart,

    /// <summary>A title over drawn content.</summary>
    TitleOnly,

    /// <summary>A quotation.</summary>
    Quote,

    /// <summary>An exercise.</summary>
    Exercise,

    /// <summary>A summary.</summary>
    Summary,

    /// <summary>The last page.</summary>
    Closing,

    /// <summary>Up to eight contents.</summary>
    ManyContents,

    /// <summary>One sentence.</summary>
    Statement,

    /// <summary>One large number or word.</summary>
    Hero,

    /// <summary>The solution of an exercise.</summary>
    Solution,

    /// <summary>A sentence that leads to the list beside it.</summary>
    LeadAndList,

    /// <summary>A title that is all that the page says.</summary>
    Sentence,

    /// <summary>A title in a field at the side. Only designs whose titles stand in fields have it, and the three that follow.</summary>
    Side,

    /// <summary>A summary beside its title.</summary>
    SideSummary,

    /// <summary>An exercise beside its title.</summary>
    SideExercise,

    /// <summary>A solution beside its title.</summary>
    SideSolution,
}

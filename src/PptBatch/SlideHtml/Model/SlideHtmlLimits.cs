namespace PptBatch.SlideHtml.Model;

/// <summary>How much slide HTML is read. There is one set of limits, for whoever writes, checks, stores or renders it.</summary>
public static class SlideHtmlLimits
{
    /// <summary>Characters of one lesson, 8 Mi; a stored lesson of more bytes is not opened.</summary>
    public const int LessonCharacters = 8 * 1024 * 1024;

    /// <summary>Characters of a model's reply for one lesson, which is far less than a person may write.</summary>
    public const int ReplyCharacters = 2_000_000;

    /// <summary>Slides of one lesson.</summary>
    public const int Slides = 500;

    /// <summary>Characters of text on one slide, notes included.</summary>
    public const int SlideCharacters = 100_000;

    /// <summary>Elements of one slide, lines of code among them.</summary>
    public const int SlideElements = 5_000;

    /// <summary>Elements inside each other; tags below are left out and their text stays.</summary>
    public const int NestedElements = 60;

    /// <summary>Callouts, cards and columns inside each other; what is deeper is read as the blocks that it holds.</summary>
    public const int NestedPanels = 2;

    /// <summary>Pictures of one lesson.</summary>
    public const int Pictures = 1000;

    /// <summary>Levels of a list; deeper items stand on the last.</summary>
    public const int ListLevels = 3;

    /// <summary>Columns or rows that one cell of a table covers.</summary>
    public const int CellSpan = 200;

    /// <summary>Series of a chart; a larger one stays a table.</summary>
    public const int ChartSeries = 12;

    /// <summary>Categories of a chart; a larger one stays a table.</summary>
    public const int ChartCategories = 60;

    /// <summary>Characters of a caption; a longer one is a paragraph of the slide.</summary>
    public const int CaptionCharacters = 220;

    /// <summary>Minutes of an exercise.</summary>
    public const int Minutes = 999;

    /// <summary>Characters of a link's address; a longer one becomes plain text.</summary>
    public const int LinkCharacters = 2000;

    /// <summary>Findings that reading one lesson reports.</summary>
    public const int Findings = 200;
}

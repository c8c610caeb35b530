namespace PptBatch.OpenXml.Design.Layouts;

/// <summary>What our masters say of body text by its level, from 0. Slides that agree with it say nothing.</summary>
internal static class MasterText
{
    /// <summary>Levels that layouts use.</summary>
    public const int Levels = 3;

    /// <summary>How far a bullet hangs, in points.</summary>
    public const double Hanging = 24;

    /// <summary>How much further in each level stands, in points.</summary>
    public const double LevelIndent = 30;

    /// <summary>Line spacing as a multiple of the face's own.</summary>
    public const double LineSpacing = 1.1;

    /// <summary>Size of titles, in points.</summary>
    public const double TitleSize = 36;

    /// <summary>Size in points: the ceiling, from which pages that hold more go down.</summary>
    public static double Size(int level) => level == 0 ? 28 : 26;

    /// <summary>Left edge of the text, in points.</summary>
    public static double Indent(int level) => Hanging + (level * LevelIndent);

    /// <summary>Space above a paragraph, in points.</summary>
    public static double SpaceBefore(int level) => level == 0 ? 6 : 4;

    /// <summary>The bullet of a level.</summary>
    public static string Bullet(int level) => level == 1 ? "–" : "•";
}

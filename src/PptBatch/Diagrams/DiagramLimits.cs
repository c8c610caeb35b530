namespace PptBatch.Diagrams;

/// <summary>How large a diagram may be, in whatever it is written.</summary>
internal static class DiagramLimits
{
    public const int Nodes = 120;
    public const int Edges = 240;
    public const int Participants = 12;
    public const int Messages = 120;
    public const int Items = 60;

    /// <summary>Levels of a tree, and of groups inside each other.</summary>
    public const int Levels = 12;

    /// <summary>Characters of a text: more is prose and not a label.</summary>
    public const int TextCharacters = 300;
}

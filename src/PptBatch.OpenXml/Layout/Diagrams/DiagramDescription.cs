using PptBatch.Diagrams;

namespace PptBatch.OpenXml.Layout.Diagrams;

/// <summary>
/// What a screen reader says of a diagram: its own description, or its texts and how they belong together, in no language but theirs.
/// </summary>
internal static class DiagramDescription
{
    private const int Longest = 1000;

    public static string Of(Diagram diagram)
    {
        string text = diagram.Description ?? string.Join("; ", diagram.Words.Where(part => part.Length > 0)).ReplaceLineEndings(" ");
        return Excerpt.Of(text, Longest);
    }
}

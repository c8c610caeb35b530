namespace PptBatch.OpenXml.Pages.Drawing;

/// <summary>Shapes and lines that are one thing for a reader: one native group with a name and a description.</summary>
public sealed record GroupFrame : Frame
{
    /// <summary>The parts, from the back to the front; symbols, lines and icons.</summary>
    public required IReadOnlyList<Frame> Parts { get; init; }
}

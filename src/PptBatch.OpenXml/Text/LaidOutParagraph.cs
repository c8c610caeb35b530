using PptBatch.OpenXml.Pages;

namespace PptBatch.OpenXml.Text;

/// <summary>A paragraph that was laid out.</summary>
/// <param name="Paragraph">The paragraph, with U+200B put into every token that is wider than the line.</param>
/// <param name="LineCount">Lines that it takes.</param>
/// <param name="Height">Height of its lines in points, without the space before and after.</param>
/// <param name="Width">Width of its widest line in points.</param>
public sealed record LaidOutParagraph(TextParagraph Paragraph, int LineCount, double Height, double Width)
{
    /// <summary>The lines, from the top.</summary>
    public required IReadOnlyList<LaidOutLine> Lines { get; init; }
}

/// <summary>One line: a range of the joined text of <see cref="LaidOutParagraph.Paragraph"/>'s spans.</summary>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="End">One past the last unit; spaces that hang and the line break that ends the line are inside.</param>
/// <param name="Width">Width in points without the spaces that hang.</param>
/// <param name="Height">Height in points.</param>
public readonly record struct LaidOutLine(int Start, int End, double Width, double Height);

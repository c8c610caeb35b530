using System.Xml.Linq;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Scenes.Colors;

namespace PptBatch.OpenXml.Scenes.Drawing;

/// <summary>The text of a shape or a cell.</summary>
/// <param name="Paragraphs">Its paragraphs.</param>
/// <param name="Insets">Space around them, in points.</param>
/// <param name="Anchor">The edge that they keep to.</param>
/// <param name="Wrap">False where lines are as long as they are.</param>
public sealed record DrawnText(IReadOnlyList<DrawnParagraph> Paragraphs, Insets Insets, VerticalAnchor Anchor, bool Wrap);

/// <summary>A paragraph of a finished deck: the faces that it is measured with, and its own bullet.</summary>
public sealed record DrawnParagraph : TextParagraph
{
    /// <summary>The faces that it is measured with.</summary>
    public required FontScheme MeasuredFaces { get; init; }

    /// <summary>What stands before its first line, with its look; its text is empty for nothing.</summary>
    public required DrawnSpan MarkSpan { get; init; }

    /// <inheritdoc/>
    public override string Mark => MarkSpan.Text;
}

/// <summary>A run of a finished deck, which has a colour and a face of its own in place of a theme's.</summary>
/// <param name="Text">Its characters.</param>
/// <param name="SizePt">Its size in points.</param>
/// <param name="Ink">Its colour.</param>
/// <param name="Family">Its face.</param>
public sealed record DrawnSpan(string Text, double SizePt, Rgb Ink, string Family) : TextSpan(Text, SizePt)
{
    /// <summary>The colour that it is highlighted in, or null.</summary>
    public Rgb? Ground { get; init; }

    /// <summary>The equation, an <c>m:oMath</c>, that this run and those after it stand for, or null.</summary>
    public XElement? Equation { get; init; }

    /// <summary>True for another run of the text that stands for an equation.</summary>
    public bool GoesOnWithEquation { get; init; }
}

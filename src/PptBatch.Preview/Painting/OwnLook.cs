using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Text.Metrics;
using SkiaSharp;

namespace PptBatch.Preview.Painting;

/// <summary>A run of a finished deck, which has a colour and a face of its own in place of a theme's.</summary>
internal sealed record OwnSpan(string Text, double SizePt, SKColor Ink, string Family) : TextSpan(Text, SizePt);

/// <summary>A paragraph of a finished deck: the faces that it was measured with, and its own bullet.</summary>
internal sealed record OwnParagraph : TextParagraph
{
    public required FontScheme Measured { get; init; }

    public required OwnSpan Bullets { get; init; }

    public override string Mark => Bullets.Text;
}

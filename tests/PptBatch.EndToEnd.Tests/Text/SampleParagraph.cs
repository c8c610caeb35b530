using PptBatch.OpenXml.Pages;

namespace PptBatch.EndToEnd.Tests.Text;

/// <summary>A paragraph to compare: its text, the face and language it is set in, and the width it is given.</summary>
internal sealed record SampleParagraph(TextParagraph Paragraph, string Face, string Language, double WidthPt)
{
    public double SizePt => Paragraph.Spans[0].SizePt;

    public string Text => string.Concat(Paragraph.Spans.Select(span => span.Text));
}

using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using PptBatch.OpenXml.Pages;
using PptBatch.SlideHtml.Model;
using A = DocumentFormat.OpenXml.Drawing;
using P = DocumentFormat.OpenXml.Presentation;

namespace PptBatch.EndToEnd.Tests.Text;

/// <summary>A raw deck of one text box per slide, so that nothing but the text is compared.</summary>
internal static class SampleDeck
{
    private const int EmuPerPoint = 12_700;

    public static void Write(string file, IReadOnlyList<(SampleParagraph Sample, TextParagraph LaidOut)> paragraphs)
    {
        using PresentationDocument deck = PresentationDocument.Create(file, PresentationDocumentType.Presentation);
        PresentationPart presentation = deck.AddPresentationPart();
        P.SlideIdList slides = new();
        presentation.Presentation = new P.Presentation(
            slides, new P.SlideSize { Cx = 900 * EmuPerPoint, Cy = 3000 * EmuPerPoint }, new P.NotesSize { Cx = 6858000, Cy = 9144000 });
        for (uint i = 0; i < paragraphs.Count; i++)
        {
            SlidePart slide = presentation.AddNewPart<SlidePart>($"rId{i + 1}");
            slide.Slide = new P.Slide(new P.CommonSlideData(Tree(paragraphs[(int)i].Sample, paragraphs[(int)i].LaidOut)));
            slides.Append(new P.SlideId { Id = 256 + i, RelationshipId = $"rId{i + 1}" });
        }
    }

    private static P.ShapeTree Tree(SampleParagraph sample, TextParagraph laidOut) => new(
        new P.NonVisualGroupShapeProperties(
            new P.NonVisualDrawingProperties { Id = 1, Name = "" },
            new P.NonVisualGroupShapeDrawingProperties(),
            new P.ApplicationNonVisualDrawingProperties()),
        new P.GroupShapeProperties(),
        new P.Shape(
            new P.NonVisualShapeProperties(
                new P.NonVisualDrawingProperties { Id = 2, Name = "Text" },
                new P.NonVisualShapeDrawingProperties { TextBox = true },
                new P.ApplicationNonVisualDrawingProperties()),
            new P.ShapeProperties(
                new A.Transform2D(
                    new A.Offset { X = 0, Y = 0 },
                    new A.Extents { Cx = (long)(sample.WidthPt * EmuPerPoint), Cy = 2900 * EmuPerPoint }),
                new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle }),
            new P.TextBody(
                new A.BodyProperties { LeftInset = 0, RightInset = 0, TopInset = 0, BottomInset = 0, Wrap = A.TextWrappingValues.Square },
                new A.ListStyle(),
                new A.Paragraph(laidOut.Spans.Select(span => Run(span, sample))))));

    private static A.Run Run(TextSpan span, SampleParagraph sample) => new(
        new A.RunProperties(
            new A.LatinFont { Typeface = sample.Face },
            new A.EastAsianFont { Typeface = sample.Language == "ja-JP" ? "Noto Sans CJK JP" : "Noto Sans CJK SC" })
        {
            FontSize = (int)(span.SizePt * 100),
            Bold = span.Style.HasFlag(InlineStyle.Bold),
            Italic = span.Style.HasFlag(InlineStyle.Italic),
            Language = sample.Language,
        },
        new A.Text(span.Text));
}

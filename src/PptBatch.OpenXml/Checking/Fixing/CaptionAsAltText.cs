using PptBatch.OpenXml.Checking.LookRules;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Scenes;
using PptBatch.OpenXml.Scenes.Shapes;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.OpenXml.Checking.Fixing;

/// <summary>A picture or chart without alternative text takes the words of the one short line of text right below it.</summary>
internal sealed class CaptionAsAltText : ISlideFix
{
    private const int LongestCaption = 240;
    private const double NearPt = 24;

    public IEnumerable<DeckFinding> Apply(SlideScene slide)
    {
        foreach (SceneShape shape in slide.Shapes.Where(shape => shape.Kind is ShapeKind.Picture or ShapeKind.Chart
            && !shape.Decorative && !shape.IsSaidByGroup && string.IsNullOrWhiteSpace(shape.AltText)))
        {
            string[] captions =
                [.. slide.Shapes.Where(text => IsCaption(text, shape, slide)).Select(text => slide.Text(text).Plain.Trim())];
            if (captions is [{ } caption] && shape.Element.Descendants(P + "cNvPr").FirstOrDefault() is { } names)
            {
                names.SetAttributeValue("descr", caption);
                yield return slide.Finding(
                    "PB6108", DiagnosticSeverity.Info, $"Its alternative text is now that of its caption: {caption}", shape);
            }
        }
    }

    private static bool IsCaption(SceneShape text, SceneShape of, SlideScene slide)
    {
        if (text is not { Kind: ShapeKind.Shape, Placeholder: null, Rotation: 0 } || slide.Text(text) is not { IsEmpty: false } words
            || words.Plain.Length > LongestCaption || words.Paragraphs.Count(paragraph => !paragraph.IsEmpty) != 1
            || Areas.Ink(text, slide) is not { } ink || of.Bounds is not { } picture)
        {
            return false;
        }

        double common = Math.Min(ink.Right, picture.Right) - Math.Max(ink.X, picture.X);
        double gap = ink.Y - picture.Bottom;
        return gap >= -NearPt / 4 && gap <= NearPt && common >= Math.Min(ink.Width, picture.Width) / 2;
    }
}

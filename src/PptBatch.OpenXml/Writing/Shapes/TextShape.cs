using PptBatch.OpenXml.Design.Layouts;
using PptBatch.OpenXml.Packages.Xml;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Writing.Markup;
using PptBatch.OpenXml.Writing.Plan;

namespace PptBatch.OpenXml.Writing.Shapes;

/// <summary>Writes text, in its placeholder or in a box of its own.</summary>
internal static class TextShape
{
    public static void Write(SlideContext context, TextFrame frame)
    {
        MarkupWriter xml = context.Xml;
        LayoutPlaceholder? placeholder = context.Fill(frame.Placeholder);
        xml.Open("p:sp").Open("p:nvSpPr");
        ShapeTree.Name(xml, context.NextShape(), frame.Name, frame.AltText);
        PlaceholderMarkup.WriteNonVisual(xml, placeholder, isTextBox: frame.Fill is null && frame.Outline is null);
        xml.Close().Open("p:spPr");
        ShapeTree.Transform(xml, "a:xfrm", frame.Box);
        if (placeholder is not { KeepsLook: true, Role: PlaceholderRole.Title or PlaceholderRole.Subtitle })
        {
            PresetGeometry.Write(xml, frame.Geometry);
            ShapeMarkup.FillAndOutline(context, frame.Fill, frame.Outline);
        }

        xml.Close().Open("p:txBody");
        Body(xml, frame, placeholder);
        xml.Empty("a:lstStyle");
        ParagraphWriter paragraphs =
            new(context) { BoldSaidAlways = placeholder?.Role == PlaceholderRole.Title || context.WrittenFaces is not null };
        paragraphs.Write(frame.Paragraphs);
        xml.Close().Close();
    }

    private static void Body(MarkupWriter xml, TextFrame frame, LayoutPlaceholder? placeholder)
    {
        xml.Open("a:bodyPr").Attribute("wrap", frame.Wrap ? "square" : "none")
            .Attribute("lIns", Emu.Of(frame.Insets.Left)).Attribute("tIns", Emu.Of(frame.Insets.Top))
            .Attribute("rIns", Emu.Of(frame.Insets.Right)).Attribute("bIns", Emu.Of(frame.Insets.Bottom))
            .Attribute("rtlCol", "0").Attribute("anchor", ShapeTree.Anchor(frame.Anchor));

        // Sizes are real: a bare normAutofit changes nothing until somebody edits the text, and helps then.
        xml.Empty(placeholder is null ? "a:noAutofit" : "a:normAutofit").Close();
    }
}

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
        bool ours = placeholder is not null && context.WrittenFaces is null;
        if (!ours || !IsSame(frame.Box, placeholder!.Box))
        {
            ShapeTree.Transform(xml, "a:xfrm", frame.Box);
        }

        bool asLaidOut = ours && frame is { Geometry: ShapeGeometry.Rectangle, Outline: null } && frame.Fill == placeholder!.Fill;
        if (!asLaidOut && placeholder is not { KeepsLook: true, Role: PlaceholderRole.Title or PlaceholderRole.Subtitle })
        {
            PresetGeometry.Write(xml, frame.Geometry);
            ShapeMarkup.FillAndOutline(context, frame.Fill, frame.Outline);
        }

        xml.Close().Open("p:txBody");
        Body(xml, frame, placeholder, ours);
        xml.Empty("a:lstStyle");
        ParagraphWriter paragraphs = new(context, placeholder)
        {
            BoldSaidAlways = placeholder?.Role == PlaceholderRole.Title || context.WrittenFaces is not null,
        };
        paragraphs.Write(frame.Paragraphs);
        xml.Close().Close();
    }

    // What a placeholder of our own layouts has already is not said again, so that a change of the layout reaches the slide.
    private static void Body(MarkupWriter xml, TextFrame frame, LayoutPlaceholder? placeholder, bool ours)
    {
        xml.Open("a:bodyPr");
        if (!ours || !frame.Wrap)
        {
            xml.Attribute("wrap", frame.Wrap ? "square" : "none");
        }

        if (!ours || frame.Insets != placeholder!.Insets)
        {
            xml.Attribute("lIns", Emu.Of(frame.Insets.Left)).Attribute("tIns", Emu.Of(frame.Insets.Top))
                .Attribute("rIns", Emu.Of(frame.Insets.Right)).Attribute("bIns", Emu.Of(frame.Insets.Bottom));
        }

        if (!ours || frame.Anchor != placeholder!.Anchor)
        {
            xml.Attribute("anchor", ShapeTree.Anchor(frame.Anchor));
        }

        if (!ours)
        {
            // Sizes are real: a bare normAutofit changes nothing until somebody edits the text, and helps then.
            xml.Empty(placeholder is null ? "a:noAutofit" : "a:normAutofit");
        }

        xml.Close();
    }

    private static bool IsSame(Box one, Box other) =>
        Emu.Of(one.X) == Emu.Of(other.X) && Emu.Of(one.Y) == Emu.Of(other.Y)
        && Emu.Of(one.Width) == Emu.Of(other.Width) && Emu.Of(one.Height) == Emu.Of(other.Height);
}

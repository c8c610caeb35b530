using System.Globalization;
using PptBatch.OpenXml.Design.Layouts;
using PptBatch.OpenXml.Packages.Xml;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Writing.Layouts;
using PptBatch.OpenXml.Writing.Markup;
using PptBatch.OpenXml.Writing.Plan;

namespace PptBatch.OpenXml.Writing.Shapes;

/// <summary>Writes the footer line: course, lesson, number. Places and looks come from the layout.</summary>
internal static class FooterShapes
{
    public static void Write(SlideContext context)
    {
        foreach (LayoutFooter footer in context.Layout.Footers)
        {
            if (footer.Kind == FooterKind.Number)
            {
                Number(context, footer);
            }
            else
            {
                string text = footer.Kind == FooterKind.Course ? context.Plan.Deck.Title
                    : FooterText.Lesson(context.Slide.Section.Name, context.Plan.Deck.Title);
                Text(context, footer, FooterText.Fit(text, footer.Zone, context.MeasuredFaces));
            }
        }
    }

    private static void Number(SlideContext context, LayoutFooter footer)
    {
        MarkupWriter xml = context.Xml;
        Open(context, footer);
        xml.Open("a:fld").Attribute("id", FooterPlaceholders.SlideNumberField).Attribute("type", "slidenum");
        xml.Open("a:rPr").Attribute("lang", context.Slide.Page.Language).Attribute("sz", Emu.Hundredths(footer.Zone.SizePt));
        Color(context, footer);
        xml.Close();
        xml.TextElement("a:t", context.Slide.Number.ToString(CultureInfo.InvariantCulture)).Close();
        xml.Close().Close().Close();
    }

    private static void Text(SlideContext context, LayoutFooter footer, string text)
    {
        if (text.Length > 0)
        {
            MarkupWriter xml = context.Xml;
            Open(context, footer);
            xml.Open("a:r").Open("a:rPr").Attribute("lang", context.Plan.Deck.Language).Attribute("sz", Emu.Hundredths(footer.Zone.SizePt));
        Color(context, footer);
        xml.Close();
            xml.TextElement("a:t", text).Close().Close().Close().Close();
        }
    }

    /// <summary>Opens shape, text body and paragraph.</summary>
    private static void Open(SlideContext context, LayoutFooter footer)
    {
        MarkupWriter xml = context.Xml;
        xml.Open("p:sp").Open("p:nvSpPr");
        ShapeTree.Name(xml, context.NextShape(), footer.Name, altText: null);
        xml.Open("p:cNvSpPr").Open("a:spLocks").Flag("noGrp", true).Close().Close();
        xml.Open("p:nvPr")
            .Open("p:ph").Attribute("type", footer.Type).Attribute("sz", "quarter").Attribute("idx", footer.Index).Close().Close().Close();
        xml.Open("p:spPr");
        ShapeTree.Transform(xml, "a:xfrm", footer.Zone.Outer);
        xml.Close().Open("p:txBody").Open("a:bodyPr");
        if (footer.Color is not null)
        {
            Insets insets = footer.Zone.Insets;
            xml.Attribute("lIns", Emu.Of(insets.Left))
                .Attribute("tIns", Emu.Of(insets.Top)).Attribute("rIns", Emu.Of(insets.Right)).Attribute("bIns", Emu.Of(insets.Bottom));
        }

        xml.Close().Empty("a:lstStyle").Open("a:p");
    }

    private static void Color(SlideContext context, LayoutFooter footer)
    {
        if (footer.Color is { } color)
        {
            ColorMarkup.Fill(context.Xml, color);
        }
    }
}

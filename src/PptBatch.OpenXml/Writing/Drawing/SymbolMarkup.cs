using PptBatch.OpenXml.Packages.Xml;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Pages.Drawing;
using PptBatch.OpenXml.Writing.Markup;
using PptBatch.OpenXml.Writing.Plan;
using PptBatch.OpenXml.Writing.Shapes;

namespace PptBatch.OpenXml.Writing.Drawing;

/// <summary>Writes a shape of a diagram.</summary>
internal static class SymbolMarkup
{
    private const int CornerRadius = 8000;

    public static void Write(SlideContext context, SymbolFrame symbol, int id)
    {
        MarkupWriter xml = context.Xml;
        xml.Open("p:sp").Open("p:nvSpPr");
        ShapeTree.Name(xml, id, symbol.Name, symbol.Paragraphs.Count == 0 ? symbol.AltText ?? "" : symbol.AltText);
        xml.Empty("p:cNvSpPr").Empty("p:nvPr").Close().Open("p:spPr");
        Transform(xml, symbol);
        Geometry(xml, symbol);
        Look(context, symbol);
        xml.Close().Open("p:txBody").Open("a:bodyPr").Attribute("wrap", "square")
            .Attribute("lIns", Emu.Of(symbol.Insets.Left)).Attribute("tIns", Emu.Of(symbol.Insets.Top))
            .Attribute("rIns", Emu.Of(symbol.Insets.Right)).Attribute("bIns", Emu.Of(symbol.Insets.Bottom))
            .Attribute("rtlCol", "0").Attribute("anchor", ShapeTree.Anchor(symbol.Anchor)).Empty("a:noAutofit").Close().Empty("a:lstStyle");
        new ParagraphWriter(context) { BoldSaidAlways = context.WrittenFaces is not null }.Write(symbol.Paragraphs);
        xml.Close().Close();
    }

    private static void Transform(MarkupWriter xml, SymbolFrame symbol)
    {
        xml.Open("a:xfrm").Flag("flipH", symbol.FlipHorizontal).Flag("flipV", symbol.FlipVertical);
        xml.Open("a:off").Attribute("x", Emu.Of(symbol.Box.X)).Attribute("y", Emu.Of(symbol.Box.Y)).Close();
        xml.Open("a:ext").Attribute("cx", Emu.Of(symbol.Box.Width)).Attribute("cy", Emu.Of(symbol.Box.Height)).Close().Close();
    }

    private static void Geometry(MarkupWriter xml, SymbolFrame symbol)
    {
        if (symbol.Geometry is SymbolGeometry.Person or SymbolGeometry.Cylinder or SymbolGeometry.Parallelogram or SymbolGeometry.Diamond)
        {
            OutlineMarkup.Write(xml, symbol.Geometry, symbol.Box);
            return;
        }

        xml.Open("a:prstGeom").Attribute("prst", Preset(symbol.Geometry)).Open("a:avLst");
        if ((symbol.Adjust ?? (symbol.Geometry == SymbolGeometry.RoundedRectangle ? CornerRadius : null)) is { } adjust)
        {
            xml.Open("a:gd").Attribute("name", "adj").Attribute("fmla", $"val {adjust}").Close();
        }

        xml.Close().Close();
    }

    private static string Preset(SymbolGeometry geometry) => geometry switch
    {
        SymbolGeometry.RoundedRectangle => "roundRect",
        SymbolGeometry.Stadium => "flowChartTerminator",
        SymbolGeometry.DoubleSided => "flowChartPredefinedProcess",
        SymbolGeometry.Ellipse => "ellipse",
        SymbolGeometry.Triangle => "triangle",
        SymbolGeometry.Trapezoid => "trapezoid",
        SymbolGeometry.Chevron => "chevron",
        _ => "rect",
    };

    private static void Look(SlideContext context, SymbolFrame symbol)
    {
        ColorMarkup.Fill(context.Xml, context.Theme, symbol.Fill, symbol.FillPercent);
        MarkupWriter xml = context.Xml.Open("a:ln");
        ColorToken? outline = PanelEdge.Of(symbol.Fill, symbol.Outline, context.Theme.Palette.OutlinedPanels);
        if (outline is not null)
        {
            xml.Attribute("w", Emu.Of(symbol.OutlinePt));
        }

        ColorMarkup.Fill(xml, context.Theme, outline);
        if (symbol.DashedOutline)
        {
            xml.Open("a:prstDash").Attribute("val", "dash").Close();
        }

        xml.Close();
    }
}

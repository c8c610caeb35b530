using PptBatch.OpenXml.Packages.Xml;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Writing.Markup;
using PptBatch.OpenXml.Writing.Plan;

namespace PptBatch.OpenXml.Writing.Shapes;

/// <summary>Writes a native table: a soft header, hairlines between rows, no vertical lines, all of it said in the cells.</summary>
internal static class TableShape
{
    /// <summary>"No Style, No Grid": known to PowerPoint without a definition. Our tables say everything in their cells.</summary>
    public const string PlainStyle = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}";

    private const double HairlinePt = 0.75;
    private const double HeaderLinePt = 1.5;

    public static void Write(SlideContext context, TableFrame frame)
    {
        MarkupWriter xml = context.Xml;
        GraphicFrame.Open(context, frame, "tbl");
        xml.Open("a:graphic")
            .Open("a:graphicData").Attribute("uri", "http://schemas.openxmlformats.org/drawingml/2006/table").Open("a:tbl");

        // Screen readers say a header with each cell: the first row's, or where no row heads the others, the first column's.
        xml.Open("a:tblPr").Flag("rtl", frame.RightToLeft).Flag("firstRow", frame.HeaderRows > 0).Flag("firstCol", frame.HeaderRows == 0);
        xml.TextElement("a:tableStyleId", PlainStyle).Close();
        xml.Open("a:tblGrid");
        foreach (double width in frame.ColumnWidths)
        {
            xml.Open("a:gridCol").Attribute("w", Emu.Of(width)).Close();
        }

        xml.Close();
        for (int row = 0; row < frame.Rows.Count; row++)
        {
            xml.Open("a:tr").Attribute("h", Emu.Of(frame.Rows[row].Height));
            foreach (TableFrameCell cell in frame.Rows[row].Cells)
            {
                Cell(context, cell, row < frame.HeaderRows, frame.HeaderFill);
            }

            xml.Close();
        }

        xml.Close().Close().Close().Close();
    }

    private static void Cell(SlideContext context, TableFrameCell cell, bool header, ColorToken? headerFill)
    {
        MarkupWriter xml = context.Xml;
        xml.Open("a:tc");
        if (cell.RowSpan > 1)
        {
            xml.Attribute("rowSpan", cell.RowSpan);
        }

        if (cell.ColumnSpan > 1)
        {
            xml.Attribute("gridSpan", cell.ColumnSpan);
        }

        xml.Flag("hMerge", cell.Merged is MergedCell.Horizontal or MergedCell.Both)
            .Flag("vMerge", cell.Merged is MergedCell.Vertical or MergedCell.Both);
        xml.Open("a:txBody").Empty("a:bodyPr").Empty("a:lstStyle");
        new ParagraphWriter(context).Write(cell.Paragraphs);
        xml.Close();
        xml.Open("a:tcPr").Attribute("marL", Emu.Of(cell.Insets.Left)).Attribute("marR", Emu.Of(cell.Insets.Right))
            .Attribute("marT", Emu.Of(cell.Insets.Top))
                .Attribute("marB", Emu.Of(cell.Insets.Bottom)).Attribute("anchor", "ctr");
        Line(context, "a:lnL", null, HairlinePt);
        Line(context, "a:lnR", null, HairlinePt);
        Line(context, "a:lnT", null, HairlinePt);
        Line(context, "a:lnB", header ? ColorToken.Accent : ColorToken.Line, header ? HeaderLinePt : HairlinePt);
        ColorMarkup.Fill(xml, context.Theme, header ? headerFill : cell.Marked ? ColorToken.Mark : null);
        xml.Close().Close();
    }

    private static void Line(SlideContext context, string edge, ColorToken? color, double width)
    {
        context.Xml.Open(edge);
        if (color is not null)
        {
            context.Xml.Attribute("w", Emu.Of(width));
        }

        ColorMarkup.Fill(context.Xml, context.Theme, color);
        context.Xml.Close();
    }
}

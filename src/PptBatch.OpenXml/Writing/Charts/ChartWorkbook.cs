using System.Buffers;
using PptBatch.OpenXml.Packages.Parts;
using PptBatch.OpenXml.Packages.Xml;

namespace PptBatch.OpenXml.Writing.Charts;

/// <summary>
/// The workbook that "Edit data" opens. Numbers are typed and text is an inline string, never a formula: a category that begins with
/// an equals sign stays text.
/// </summary>
internal static class ChartWorkbook
{
    private const string Office = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    public static byte[] Write(ChartData data)
    {
        ArrayBufferWriter<byte> workbook = new();
        using PackageWriter package = new(workbook);
        MarkupWriter xml = package.Xml.Root("Types", Schemas.ContentTypes);
        xml.Open("Default")
            .Attribute("Extension", "rels").Attribute("ContentType", "application/vnd.openxmlformats-package.relationships+xml").Close();
        xml.Open("Default").Attribute("Extension", "xml").Attribute("ContentType", "application/xml").Close();
        xml.Open("Override").Attribute("PartName", "/xl/workbook.xml").Attribute("ContentType", Office + "sheet.main+xml").Close();
        xml.Open("Override").Attribute("PartName", "/xl/worksheets/sheet1.xml").Attribute("ContentType", Office + "worksheet+xml").Close();
        package.Part("[Content_Types].xml");

        RelationshipList root = new();
        root.To(RelationshipKind.OfficeDocument, "xl/workbook.xml");
        root.Write(xml);
        package.Part("_rels/.rels");

        RelationshipList relationships = new();
        xml.Root("workbook", Schemas.Spreadsheet, "r")
            .Open("sheets").Open("sheet").Attribute("name", SheetRange.Sheet).Attribute("sheetId", 1)
            .Attribute("r:id", relationships.To(RelationshipKind.Worksheet, "worksheets/sheet1.xml"));
        package.Part("xl/workbook.xml", relationships);

        xml.Root("worksheet", Schemas.Spreadsheet).Open("sheetData");
        Sheet(xml, data);
        package.Part("xl/worksheets/sheet1.xml");
        package.Finish();
        return workbook.WrittenSpan.ToArray();
    }

    private static void Sheet(MarkupWriter xml, ChartData data)
    {
        xml.Open("row").Attribute("r", 1);
        Text(xml, 0, 1, data.CategoryTitle);
        for (int series = 0; series < data.Series.Count; series++)
        {
            Text(xml, series + 1, 1, data.Series[series].Name);
        }

        xml.Close();
        for (int category = 0; category < data.Categories.Count; category++)
        {
            int row = category + 2;
            xml.Open("row").Attribute("r", row);
            if (data.Positions is { } positions)
            {
                Number(xml, 0, row, positions[category]);
            }
            else
            {
                Text(xml, 0, row, data.Categories[category]);
            }

            for (int series = 0; series < data.Series.Count; series++)
            {
                IReadOnlyList<double?> values = data.Series[series].Values;
                Number(xml, series + 1, row, category < values.Count ? values[category] : null);
            }

            xml.Close();
        }
    }

    private static void Text(MarkupWriter xml, int column, int row, string text) =>
        xml.Open("c")
            .Attribute("r", SheetRange.Cell(column, row)).Attribute("t", "inlineStr").Open("is").TextElement("t", text).Close().Close();

    private static void Number(MarkupWriter xml, int column, int row, double? value)
    {
        if (value is { } number && double.IsFinite(number))
        {
            xml.Open("c").Attribute("r", SheetRange.Cell(column, row)).TextElement("v", ChartData.Text(number)).Close();
        }
    }
}

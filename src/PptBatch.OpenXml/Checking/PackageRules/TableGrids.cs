using System.Xml.Linq;
using PptBatch.OpenXml.Packages.Parts;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.OpenXml.Checking.PackageRules;

/// <summary>PB6019: every row of a table has a cell for each column of its grid, and merged cells stay inside the table.</summary>
internal sealed class TableGrids : IPartRule
{
    public IEnumerable<DeckFinding> Check(DeckPackage package, PackagePart part, XElement root) =>
        from table in root.Descendants(A + "tbl")
        let problem = Problem(table)
        where problem is not null
        select new DeckFinding("PB6019", DiagnosticSeverity.Error, problem, Shape: NameOf(table), Part: part.Name);

    private static string? Problem(XElement table)
    {
        int columns = table.Element(A + "tblGrid")?.Elements(A + "gridCol").Count() ?? 0;
        XElement[] rows = [.. table.Elements(A + "tr")];
        for (int row = 0; row < rows.Length; row++)
        {
            XElement[] cells = [.. rows[row].Elements(A + "tc")];
            if (cells.Length != columns)
            {
                return $"Row {row + 1} has {cells.Length} cells, the grid has {columns} columns.";
            }

            for (int column = 0; column < columns; column++)
            {
                if (Span(cells[column], "gridSpan") > columns - column || Span(cells[column], "rowSpan") > rows.Length - row)
                {
                    return $"The cell in row {row + 1}, column {column + 1} is merged with cells outside the table.";
                }
            }
        }

        return null;
    }

    private static int Span(XElement cell, string name) => int.TryParse((string?)cell.Attribute(name), out int span) ? span : 1;

    private static string? NameOf(XElement table) => (string?)table.Ancestors(P + "graphicFrame").FirstOrDefault()
        ?.Element(P + "nvGraphicFramePr")?.Element(P + "cNvPr")?.Attribute("name");
}

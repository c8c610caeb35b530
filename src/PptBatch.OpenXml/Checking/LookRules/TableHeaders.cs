using PptBatch.OpenXml.Packages.Xml;
using PptBatch.OpenXml.Scenes;
using PptBatch.OpenXml.Scenes.Shapes;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.OpenXml.Checking.LookRules;

/// <summary>PB6110: a table marks its header row, so that a screen reader can say it with each cell.</summary>
internal sealed class TableHeaders : ISlideRule
{
    public IEnumerable<DeckFinding> Check(SlideScene slide) =>
        from shape in slide.Shapes
        where shape.Kind == ShapeKind.Table
        let table = slide.Table(shape)
        where table is { RowCount: > 1, ColumnCount: > 1 }
        let properties = table.Table.Element(A + "tblPr")
        where properties.Flag("firstRow") != true && properties.Flag("firstCol") != true
        select slide.Finding("PB6110", DiagnosticSeverity.Warning, "The table marks no header row.", shape);
}

using PptBatch.OpenXml.Scenes.Colors;
using PptBatch.OpenXml.Scenes.Looks;

namespace PptBatch.OpenXml.Scenes.Drawing;

/// <summary>Resolves the cells of a table: what they say themselves, then what the table's style gives them.</summary>
internal static class DrawnTableReader
{
    public static IReadOnlyList<DrawnCell> Cells(TableScene table, SlideScene slide)
    {
        TableLook look = new(table, slide);
        return [.. table.Cells.Select(cell => Cell(cell, look, slide))];
    }

    private static DrawnCell Cell(SceneCell cell, TableLook look, SlideScene slide)
    {
        Paint fill = look.Fill(cell);
        Rgb? standard = look.TextColor(cell);
        return new DrawnCell(
            cell.Box,
            fill.IsVisible ? fill.Color ?? fill.Stops?[0] : null,
            DrawnTextReader.Text(cell.Text, wrap: true, slide, run => RunColors.Own(run, slide) ?? standard, look.IsBold(cell)),
            [.. look.Lines(cell).Select(DrawnLine.Of)]);
    }
}

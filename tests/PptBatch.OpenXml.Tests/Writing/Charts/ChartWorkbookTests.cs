using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using PptBatch.OpenXml.Writing.Charts;
using PptBatch.SlideHtml.Blocks;

namespace PptBatch.OpenXml.Tests.Writing.Charts;

public sealed class ChartWorkbookTests
{
    private static readonly ChartBlock Sales = new(
        ChartKind.Column, ["=1+1", "+plan", "@north", "-south"], [new ChartSeries("=cmd()", [1.5, null, double.NaN, 1e6])], null, "Region");

    [Fact]
    public void Write_TextThatLooksLikeFormulas_StaysText()
    {
        Cell[] cells = Cells(Sales);
        Assert.DoesNotContain(cells, cell => cell.CellFormula is not null);
        string[] text = [.. cells.Where(cell => cell.DataType?.Value == CellValues.InlineString).Select(cell => cell.InnerText)];
        Assert.Equal(["Region", "=cmd()", "=1+1", "+plan", "@north", "-south"], text);
    }

    [Fact]
    public void Write_Numbers_AreTypedAndGapsAreEmpty()
    {
        string[] numbers =
            [.. Cells(Sales).Where(cell => cell.DataType is null).Select(cell => cell.CellReference + "=" + cell.CellValue!.Text)];
        Assert.Equal(["B2=1.5", "B5=1000000"], numbers);
    }

    [Fact]
    public void Write_AnyChart_IsAValidWorkbook()
    {
        using MemoryStream stream = new(ChartWorkbook.Write(ChartData.Of(Sales)));
        using SpreadsheetDocument document = SpreadsheetDocument.Open(stream, isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document).Select(error => error.Description));
    }

    [Fact]
    public void Write_Twice_StatesNoTimeOfItsOwn()
    {
        using MemoryStream stream = new(ChartWorkbook.Write(ChartData.Of(Sales)));
        using ZipArchive archive = new(stream);
        Assert.All(archive.Entries, entry => Assert.Equal(new DateTime(1980, 1, 1), entry.LastWriteTime.DateTime));
    }

    [Theory]
    [InlineData(0, "A")]
    [InlineData(25, "Z")]
    [InlineData(26, "AA")]
    [InlineData(701, "ZZ")]
    [InlineData(702, "AAA")]
    public void Column_Index_IsItsLetters(int index, string letters) => Assert.Equal(letters, SheetRange.Column(index));

    private static Cell[] Cells(ChartBlock chart)
    {
        using MemoryStream stream = new(ChartWorkbook.Write(ChartData.Of(chart)));
        using SpreadsheetDocument document = SpreadsheetDocument.Open(stream, isEditable: false);
        return [.. document.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Cell>()];
    }
}

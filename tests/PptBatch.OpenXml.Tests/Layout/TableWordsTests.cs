using PptBatch.OpenXml.Design;
using PptBatch.OpenXml.Design.Theming;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Text;

namespace PptBatch.OpenXml.Tests.Layout;

/// <summary>Tables of many columns: type gives way before words are broken.</summary>
public sealed class TableWordsTests
{
    private const char Break = '\u200B';

    [Theory]
    [InlineData(4)]
    [InlineData(9)]
    public void Compose_ManyColumns_BreaksNoWord(int columns)
    {
        string cells = string.Concat(Enumerable.Range(0, columns).Select(_ => "<td>measurements of pressure</td>"));
        TableFrame table =
            Assert.Single(
            LessonPages.Single(
            $"<h2>Columns</h2><table><tr>{cells.Replace("td>", "th>", StringComparison.Ordinal)}</tr><tr>{cells}</tr></table>")
            .Frames.OfType<TableFrame>());
        Assert.DoesNotContain(Spans(table), span => span.Text.Contains(Break, StringComparison.Ordinal));
        Assert.All(Spans(table), span => Assert.True(span.SizePt >= 12));
    }

    [Fact]
    public void Compose_BriefColumnBesideALongOne_KeepsItsCellsOnOneLine()
    {
        string address = "https://example.org/" + string.Concat(Enumerable.Repeat("part-of-a-path/", 40));
        TableFrame table = Assert.Single(LessonPages.Single(
            $"<h2>Links</h2><table><tr><th>Column one</th><th>Address</th></tr><tr><td>short</td><td>{address}</td></tr></table>")
                .Frames.OfType<TableFrame>());
        TextParagraph heading = table.Rows[0].Cells[0].Paragraphs[0];
        Assert.True(ParagraphLayout.NaturalWidth(heading, DesignCatalog.Default.Fonts) < table.ColumnWidths[0]);
    }

    private static IEnumerable<TextSpan> Spans(TableFrame table) =>
        table.Rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Paragraphs).SelectMany(paragraph => paragraph.Spans);
}

using PptBatch.OpenXml.Pages;
using PptBatch.SlideHtml.Blocks;
using PptBatch.OpenXml.Tests.Layout;

namespace PptBatch.OpenXml.Tests.Writing.Charts;

public sealed class ChartKindsTests
{
    [Theory]
    [InlineData("pie", 4, "1", ChartKind.Pie)]
    [InlineData("pie", 40, "1", ChartKind.Bar)]
    [InlineData("doughnut", 9, "1", ChartKind.Bar)]
    [InlineData("pie", 4, "-1", ChartKind.Column)]
    [InlineData("pie", 4, "0", ChartKind.Column)]
    [InlineData("pie", 4, "1</td><td>2", ChartKind.Column)]
    [InlineData("line", 1, "1", ChartKind.Column)]
    [InlineData("area", 1, "1", ChartKind.Column)]
    [InlineData("line", 2, "1", ChartKind.Line)]
    public void Compose_Chart_IsOfAKindThatShowsItsNumbers(string asked, int categories, string value, object kind)
    {
        string second = value.Contains("<td>", StringComparison.Ordinal) ? "<th>Second</th>" : "";
        string rows = string.Concat(Enumerable.Range(1, categories).Select(row => $"<tr><th>Town {row}</th><td>{value}</td></tr>"));
        Page page =
            LessonPages.Single(
            $"<h2>Rain</h2><table "
                + $"data-chart=\"{asked}\"><thead><tr><th>Town</th><th>First</th>{second}</tr></thead><tbody>{rows}</tbody></table>");
        Assert.Equal(kind, Assert.Single(page.Frames.OfType<ChartFrame>()).Chart.Kind);
    }
}

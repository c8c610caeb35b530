using System.IO.Compression;
using System.Text;
using static PptBatch.MergeProof.Generating.DeckParts;

namespace PptBatch.MergeProof.Generating;

/// <summary>A chart with its workbook, colours and style.</summary>
internal static class ChartParts
{
    private const string Microsoft = "http://schemas.microsoft.com/office/2011/relationships/";

    public static string Add(DeckParts parts, int number, int points)
    {
        string Cache(Func<int, string> value) => $"<c:ptCount val=\"{points}\"/>" + string.Concat(Enumerable.Range(0, points).Select(at =>
            $"<c:pt idx=\"{at}\"><c:v>{value(at)}</c:v></c:pt>"));
        string series = "<c:ser><c:idx val=\"0\"/><c:order val=\"0\"/>"
            + $"<c:cat><c:strRef><c:f>Sheet1!$A$1:$A${points}</c:f><c:strCache>{Cache(at => "c" + at)}</c:strCache></c:strRef></c:cat>"
            + $"<c:val><c:numRef><c:f>Sheet1!$B$1:$B${points}</c:f><c:numCache><c:formatCode>General"
                + $"</c:formatCode>{Cache(at => (at * number).ToString(System.Globalization.CultureInfo.InvariantCulture))}</c:numCache>"
                + $"</c:numRef></c:val></c:ser>";
        string axes = "<c:catAx><c:axId val=\"1\"/><c:scaling><c:orientation val=\"minMax\"/></c:scaling><c:delete val=\"0\"/>"
            + "<c:axPos val=\"b\"/><c:crossAx val=\"2\"/></c:catAx>"
            + "<c:valAx><c:axId val=\"2\"/><c:scaling><c:orientation val=\"minMax\"/></c:scaling><c:delete val=\"0\"/><c:axPos val=\"l\"/>"
                + "<c:crossAx val=\"1\"/></c:valAx>";
        parts.Add(
            $"/ppt/embeddings/sheet{number}.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Workbook(number));
        parts.Xml($"/ppt/charts/colors{number}.xml", "application/vnd.ms-office.chartcolorstyle+xml",
            "<cs:colorStyle xmlns:cs=\"http://schemas.microsoft.com/office/drawing/2012/chartStyle\" meth=\"cycle\" id=\"10\"/>");
        return parts.Xml($"/ppt/charts/chart{number}.xml", Drawing + "chart+xml",
            "<c:chartSpace xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" "
                + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
            + $"<c:chart><c:autoTitleDeleted val=\"1\"/><c:plotArea><c:layout/><c:barChart><c:barDir val=\"col\"/>"
                + $"<c:grouping val=\"clustered\"/>{series}<c:axId val=\"1\"/><c:axId val=\"2\"/></c:barChart>{axes}</c:plotArea>"
            + "<c:plotVisOnly val=\"1\"/></c:chart><c:externalData r:id=\"@1\"><c:autoUpdate val=\"0\"/></c:externalData></c:chartSpace>")
            .Link("1", "package", $"/ppt/embeddings/sheet{number}.xlsx").Link("2", Microsoft + "chartColorStyle",
                $"/ppt/charts/colors{number}.xml").Name;
    }

    private static byte[] Workbook(int number)
    {
        using MemoryStream stream = new();
        using (ZipArchive archive = new(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            HabitWriter.Entry(archive, "/xl/workbook.xml", Encoding.UTF8.GetBytes($"<workbook number=\"{number}\"/>"));
        }

        return stream.ToArray();
    }
}

using System.Globalization;
using static PptBatch.MergeProof.Generating.DeckParts;

namespace PptBatch.MergeProof.Generating;

/// <summary>Draws the presentation part and what only it names.</summary>
internal sealed class RandomPresentation(DeckParts parts, Random random, DeckPlan plan)
{
    private readonly List<(string Id, string Kind, string Target)> _links = [];

    public void Add(IReadOnlyList<string> slides, int masters, string? notes)
    {
        string masterList = string.Concat(Enumerable.Range(1, masters).Select(number =>
            $"<p:sldMasterId id=\"{2147483648 + number}\" r:id=\"{Link("slideMaster", $"/ppt/slideMasters/slideMaster{number}.xml")}\"/>"));
        string slideList = string.Concat(slides.Index().Select(slide =>
            $"<p:sldId id=\"{256 + slide.Index}\" r:id=\"{Link("slide", slide.Item)}\"/>"));
        string notesList = notes is null ? "" : $"<p:notesMasterIdLst><p:notesMasterId r:id=\"{Link("notesMaster", notes)}\"/>"
            + $"</p:notesMasterIdLst>";
        string shows = random.Next(3) == 0
            ? $"<p:custShowLst><p:custShow name=\"Show\" id=\"0\"><p:sldLst><p:sld r:id=\"@{masters + 1}\"/></p:sldLst></p:custShow>"
                + $"</p:custShowLst>"
            : "";
        string data = random.Next(3) == 0
            ? $"<p:custDataLst><p:tags r:id=\"{Link("tags", parts.Xml("/ppt/tags/tag1.xml", Presentation + "tags+xml", $"<p:tagLst {{NS}}>"
                + $"<p:tag name=\"KEY\" val=\"{plan.Word}\"/></p:tagLst>").Name)}\"/></p:custDataLst>"
            : "";
        Authors();
        CustomXml();
        TableStyles();
        string level = $"<a:lvl1pPr marL=\"0\" algn=\"l\"><a:defRPr sz=\"{plan.DefaultSize}\"><a:solidFill><a:schemeClr val=\"tx1\"/>"
            + $"</a:solidFill><a:latin typeface=\"+mn-lt\"/></a:defRPr></a:lvl1pPr>";
        MadePart part = parts.Xml("/ppt/presentation.xml", Presentation + "presentation.main+xml",
            $"<p:presentation {{NS}}><p:sldMasterIdLst>{masterList}</p:sldMasterIdLst>{notesList}<p:sldIdLst>{slideList}</p:sldIdLst>"
                + $"<p:sldSz cx=\"{plan.Width}\" cy=\"{plan.Height}\"/>"
            + $"<p:notesSz cx=\"6858000\" cy=\"9144000\"/>{shows}{data}<p:defaultTextStyle>{level}"
                + $"</p:defaultTextStyle>{Sections(slides.Count)}</p:presentation>");
        _links.ForEach(link => part.Link(link.Id, link.Kind, link.Target));
    }

    private string Link(string kind, string target)
    {
        string id = (_links.Count + 1).ToString(CultureInfo.InvariantCulture);
        _links.Add((id, kind, target));
        return "@" + id;
    }

    private string Sections(int slides)
    {
        if (random.Next(3) > 0)
        {
            return "";
        }

        // The last slides are in no section.
        string entries = string.Concat(Enumerable.Range(0, random.Next(0, slides) + 1).Select(at => $"<p14:sldId id=\"{256 + at}\"/>"));
        return "<p:extLst><p:ext uri=\"{521415D9-36F7-43E2-AB2F-B90AF26B5E84}\">"
            + "<p14:sectionLst xmlns:p14=\"http://schemas.microsoft.com/office/powerpoint/2010/main\">"
            + $"<p14:section name=\"{plan.Word}\" id=\"{{22222222-2222-2222-2222-222222222222}}\"><p14:sldIdLst>{entries}</p14:sldIdLst>"
                + $"</p14:section></p14:sectionLst></p:ext></p:extLst>";
    }

    private void Authors()
    {
        Link("commentAuthors", parts.Xml("/ppt/commentAuthors.xml", Presentation + "commentAuthors+xml",
            $"<p:cmAuthorLst {{NS}}><p:cmAuthor id=\"{plan.Author}\" name=\"{plan.Word}\" initials=\"X\" lastIdx=\"9\" clrIdx=\"0\"/>"
                + $"</p:cmAuthorLst>").Name);
        Link("http://schemas.microsoft.com/office/2018/10/relationships/authors", parts.Xml("/ppt/authors.xml",
            "application/vnd.ms-powerpoint.authors+xml",
            "<p188:authorLst xmlns:p188=\"http://schemas.microsoft.com/office/powerpoint/2018/8/main\">"
            + $"<p188:author id=\"{plan.ThreadAuthor}\" name=\"{plan.Word}\" userId=\"u\" providerId=\"None\"/></p188:authorLst>").Name);
    }

    private void CustomXml()
    {
        if (random.Next(3) == 0)
        {
            Link("customXml", parts.Xml("/customXml/item1.xml", "application/xml", "<course lesson=\"1\"/>").Name);
        }
    }

    private void TableStyles() => Link("tableStyles", parts.Xml("/ppt/tableStyles.xml", Presentation + "tableStyles+xml",
        "<a:tblStyleLst xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" def=\"{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}\">"
        + (plan.TableStyle.StartsWith("{AAAA", StringComparison.Ordinal)
            ? $"<a:tblStyle styleId=\"{plan.TableStyle}\" styleName=\"Own\"><a:wholeTbl><a:tcTxStyle b=\"on\"/><a:tcStyle><a:tcBdr/>"
                + $"</a:tcStyle></a:wholeTbl></a:tblStyle>"
            : "") + "</a:tblStyleLst>").Name);
}

using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace PptBatch.OpenXml.Tests.Templates;

/// <summary>Makes templates as strangers do: a master, a theme and layouts with any placeholders, nothing else.</summary>
internal sealed class TemplateFixture
{
    private const string Main =
        "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
            + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
                + "xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\"";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    public int Width { get; init; } = 12192000;

    public int Height { get; init; } = 6858000;

    public string HeadingFace { get; init; } = "Cambria";

    public string BodyFace { get; init; } = "Calibri";

    /// <summary>dk1, lt1, dk2, lt2, six accents, hlink.</summary>
    public string[] Colors { get; init; } =
        ["000000", "FFFFFF", "1F3864", "E7E6E6", "4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47", "0563C1"];

    public bool Dark { get; init; }

    /// <summary>Shapes of the master besides its placeholders.</summary>
    public string MasterShapes { get; init; } = "";

    public string TitleFill { get; init; } = "<a:schemeClr val=\"tx1\"/>";

    /// <summary>The placeholders of the master.</summary>
    public string[] Master { get; init; } =
    [
        Placeholder("title", 0, 48, 24, 864, 80), Placeholder("body", 1, 48, 126, 864, 340), Placeholder("dt", 2, 48, 500, 200, 28),
        Placeholder("ftr", 3, 320, 500, 320, 28), Placeholder("sldNum", 4, 740, 500, 172, 28),
    ];

    /// <summary>Type attribute, name and shapes of each layout.</summary>
    public List<(string? Type, string Name, string Shapes)> Layouts { get; init; } = [];

    public int Masters { get; init; } = 1;

    /// <summary>Parts that are added or replaced before the package is written.</summary>
    public Dictionary<string, string> Parts { get; init; } = [];

    /// <summary>A placeholder at a place in points.</summary>
    public static string Placeholder(string? type, int index, double x, double y, double width, double height, string body = "") =>
        $"<p:sp><p:nvSpPr><p:cNvPr id=\"{100 + index}\" name=\"{type} {index}\"/><p:cNvSpPr><a:spLocks "
            + $"noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph{(type is null ? "" : $" type=\"{type}\"")}{(index == 0 ? "" : $" idx=\"{index}\"")}/></p:nvPr></p:nvSpPr>"
        + $"<p:spPr><a:xfrm><a:off x=\"{Emu(x)}\" y=\"{Emu(y)}\"/><a:ext cx=\"{Emu(width)}\" cy=\"{Emu(height)}\"/></a:xfrm></p:spPr>"
        + $"<p:txBody><a:bodyPr {body}/><a:lstStyle/><a:p><a:endParaRPr lang=\"en-US\"/></a:p></p:txBody></p:sp>";

    /// <summary>A filled rectangle at a place in points.</summary>
    public static string Rectangle(int id, double x, double y, double width, double height, string fill) =>
        $"<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"Band\"/><p:cNvSpPr/><p:nvPr userDrawn=\"1\"/></p:nvSpPr><p:spPr><a:xfrm><a:off "
            + $"x=\"{Emu(x)}\" y=\"{Emu(y)}\"/><a:ext cx=\"{Emu(width)}\" cy=\"{Emu(height)}\"/></a:xfrm>"
        + $"<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>{fill}</p:spPr></p:sp>";

    /// <summary>Title and content, as most templates have it.</summary>
    public static (string? Type, string Name, string Shapes) TitleAndContent(string name = "Título y objetos") => (
        "obj",
        name,
        Placeholder("title", 0, 48, 24, 864, 80) + Placeholder(null, 1, 48, 126, 864, 340) + Placeholder("dt", 10, 48, 500, 200, 28)
            + Placeholder("ftr", 11, 320, 500, 320, 28) + Placeholder("sldNum", 12, 740, 500, 172, 28));

    /// <summary>The layouts that Office gives every new deck, with names that say nothing.</summary>
    public static List<(string? Type, string Name, string Shapes)> Usual() =>
    [
        ("title", "Α", Placeholder("ctrTitle", 0, 120, 90, 720, 180, "anchor=\"b\"") + Placeholder("subTitle", 1, 120, 284, 720, 130)),
        TitleAndContent("Б"),
        ("secHead", "節", Placeholder("title", 0, 66, 134, 830, 225, "anchor=\"b\"") + Placeholder("body", 1, 66, 361, 830, 118)),
        ("twoObj", "ג", Placeholder("title", 0, 48, 24, 864, 80)
            + Placeholder(null, 1, 48, 126, 420, 340) + Placeholder(null, 2, 492, 126, 420, 340)),
        ("titleOnly", "د", Placeholder("title", 0, 48, 24, 864, 80)),
        ("blank", "", ""),
    ];

    public byte[] Bytes()
    {
        Dictionary<string, string> parts = new(StringComparer.Ordinal)
        {
            ["_rels/.rels"] = Relationships((Office + "officeDocument", "ppt/presentation.xml")),
            ["ppt/presentation.xml"] = $"<p:presentation {Main}><p:sldMasterIdLst>"
                + string.Concat(Enumerable.Range(1, Masters)
                    .Select(master => $"<p:sldMasterId id=\"{2147483648 + (master * 100)}\" r:id=\"rId{master}\"/>"))
                + $"</p:sldMasterIdLst><p:sldSz cx=\"{Width}\" cy=\"{Height}\"/><p:notesSz cx=\"6858000\" "
                    + "cy=\"9144000\"/></p:presentation>",
            ["ppt/_rels/presentation.xml.rels"] = Relationships(
                [.. Enumerable.Range(1, Masters).Select(master => (Office + "slideMaster", $"slideMasters/slideMaster{master}.xml"))]),
        };
        for (int master = 1; master <= Masters; master++)
        {
            AddMaster(parts, master);
        }

        parts["[Content_Types].xml"] = ContentTypes(parts.Keys);
        foreach ((string name, string content) in Parts)
        {
            parts[name] = content;
        }

        using MemoryStream stream = new();
        using (ZipArchive zip = new(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, string content) in parts)
            {
                using Stream entry = zip.CreateEntry(name).Open();
                entry.Write(
                    name.EndsWith(".png", StringComparison.Ordinal) ? Convert.FromBase64String(content) : Encoding.UTF8.GetBytes(content));
            }
        }

        return stream.ToArray();
    }

    private void AddMaster(Dictionary<string, string> parts, int master)
    {
        (string back, string text) = Dark ? ("dk", "lt") : ("lt", "dk");
        string map =
            $"<p:clrMap bg1=\"{back}1\" tx1=\"{text}1\" bg2=\"{back}2\" tx2=\"{text}2\" accent1=\"accent1\" accent2=\"accent2\" "
                + "accent3=\"accent3\" accent4=\"accent4\" accent5=\"accent5\" accent6=\"accent6\" hlink=\"hlink\" folHlink=\"folHlink\"/>";
        string level =
            "<a:lvl1pPr><a:defRPr sz=\"2800\"><a:solidFill><a:schemeClr val=\"tx1\"/></a:solidFill><a:latin "
                + "typeface=\"+mn-lt\"/></a:defRPr></a:lvl1pPr>";
        string title =
            $"<a:lvl1pPr><a:defRPr sz=\"4400\"><a:solidFill>{TitleFill}</a:solidFill><a:latin typeface=\"+mj-lt\"/></a:defRPr></a:lvl1pPr>";
        int first = (master - 1) * Layouts.Count;
        parts[$"ppt/slideMasters/slideMaster{master}.xml"] =
            $"<p:sldMaster {Main}><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val=\"bg1\"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>"
            + Tree(MasterShapes + string.Concat(Master)) + $"</p:cSld>{map}<p:sldLayoutIdLst>"
            + string.Concat(
                Layouts.Select((_, index) => $"<p:sldLayoutId id=\"{2147483648 + (master * 100) + index + 1}\" r:id=\"rId{index + 2}\"/>"))
            + $"</p:sldLayoutIdLst><p:txStyles><p:titleStyle>{title}</p:titleStyle><p:bodyStyle>{level}</p:bodyStyle><p:otherStyle>{level}</p:otherStyle></p:txStyles></p:sldMaster>";
        parts[$"ppt/slideMasters/_rels/slideMaster{master}.xml.rels"] = Relationships(
            [(Office + "theme", $"../theme/theme{master}.xml"),
                .. Layouts.Select((_, index) => (Office + "slideLayout", $"../slideLayouts/slideLayout{first + index + 1}.xml"))]);
        parts[$"ppt/theme/theme{master}.xml"] = Theme();
        for (int index = 0; index < Layouts.Count; index++)
        {
            (string? type, string name, string shapes) = Layouts[index];
            parts[$"ppt/slideLayouts/slideLayout{first + index + 1}.xml"] =
                $"<p:sldLayout {Main}{(type is null ? "" : $" type=\"{type}\"")}><p:cSld "
                    + $"name=\"{name}\">{Tree(shapes)}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>";
            parts[$"ppt/slideLayouts/_rels/slideLayout{first + index + 1}.xml.rels"] =
                Relationships((Office + "slideMaster", $"../slideMasters/slideMaster{master}.xml"));
        }
    }

    private static string Tree(string shapes) =>
        "<p:spTree><p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>" + shapes + "</p:spTree>";

    private string Theme()
    {
        string[] names = ["dk1", "lt1", "dk2", "lt2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink"];
        string colors = string.Concat(names.Zip(Colors, (name, color) => $"<a:{name}><a:srgbClr val=\"{color}\"/></a:{name}>"));
        const string Fill = "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>";
        string line = $"<a:ln w=\"6350\">{Fill}</a:ln>";
        const string Effect = "<a:effectStyle><a:effectLst/></a:effectStyle>";
        string Face(string face) => $"<a:latin typeface=\"{face}\"/><a:ea typeface=\"\"/><a:cs typeface=\"\"/>";
        return $"<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
            + $"name=\"Customer\"><a:themeElements><a:clrScheme name=\"Customer\">{colors}<a:folHlink><a:srgbClr "
                + "val=\"954F72\"/></a:folHlink></a:clrScheme>"
            + $"<a:fontScheme "
                + $"name=\"Customer\"><a:majorFont>{Face(HeadingFace)}</a:majorFont><a:minorFont>{Face(BodyFace)}</a:minorFont></a:fontScheme>"
            + $"<a:fmtScheme "
                + $"name=\"Customer\"><a:fillStyleLst>{Fill}{Fill}{Fill}</a:fillStyleLst><a:lnStyleLst>{line}{line}{line}</a:lnStyleLst><a:effectStyleLst>{Effect}{Effect}{Effect}</a:effectStyleLst><a:bgFillStyleLst>{Fill}{Fill}{Fill}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>";
    }

    public static string Relationships(params (string Type, string Target)[] links) =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + string.Concat(
            links.Select(
            (link, index) =>
            $"<Relationship Id=\"rId{index + 1}\" Type=\"{link.Type}\" "
                + $"Target=\"{link.Target}\"{(link.Target.Contains("://", StringComparison.Ordinal) ? " TargetMode=\"External\"" : "")}/>"))
        + "</Relationships>";

    private static string ContentTypes(IEnumerable<string> parts)
    {
        const string Type = "application/vnd.openxmlformats-officedocument.presentationml.";
        string Of(string part) => part.Contains("/slideMasters/", StringComparison.Ordinal) ? Type + "slideMaster+xml"
            : part.Contains("/slideLayouts/", StringComparison.Ordinal) ? Type + "slideLayout+xml"
            : part.Contains("/theme/", StringComparison.Ordinal) ? "application/vnd.openxmlformats-officedocument.theme+xml"
            : Type + "template.main+xml";
        return "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" "
            + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" "
                + "ContentType=\"application/xml\"/><Default Extension=\"png\" ContentType=\"image/png\"/>"
            + string.Concat(parts.Where(part => !part.Contains("_rels", StringComparison.Ordinal))
                .Select(part => $"<Override PartName=\"/{part}\" ContentType=\"{Of(part)}\"/>")) + "</Types>";
    }

    private static string Emu(double points) => ((long)(points * 12700)).ToString(CultureInfo.InvariantCulture);
}

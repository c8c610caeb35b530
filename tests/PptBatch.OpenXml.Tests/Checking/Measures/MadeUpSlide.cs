using System.Globalization;

namespace PptBatch.OpenXml.Tests.Checking.Measures;

/// <summary>
/// A slide of 960 x 540 pt with boxes at known places, so that its measures can be worked out by hand. Without title and footer its body
/// is from 54 to 491.4 pt: cells of 60 x 48.6 pt.
/// </summary>
internal sealed class MadeUpSlide
{
    private const string Slide1 = "ppt/slides/slide1.xml";
    private const string Namespaces = "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
        + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
        + "xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\"";

    private readonly List<string> _shapes = [];

    public MadeUpSlide Panel(double x, double y, double width, double height, string color = "336699", string geometry = "rect") =>
        Add(Shape(x, y, width, height, $"<a:prstGeom prst=\"{geometry}\"><a:avLst/></a:prstGeom>{Fill(color)}", ""));

    public MadeUpSlide Text(double x, double y, double width, double height, string text, double sizePt, string face = "Calibri") =>
        Add(Shape(x, y, width, height, "<a:noFill/>", Body(text, sizePt, face)));

    public MadeUpSlide Title(double x, double y, double width, double height, string text, double sizePt) => Add(
        Shape(x, y, width, height, "", Body(text, sizePt, "Calibri"), "<p:ph type=\"title\"/>"));

    public MadeUpSlide Connector(int from, int to) => Add(
        $"<p:cxnSp><p:nvCxnSpPr><p:cNvPr id=\"{_shapes.Count + 2}\" name=\"Line\"/><p:cNvCxnSpPr><a:stCxn id=\"{from}\" idx=\"3\"/>"
        + $"<a:endCxn id=\"{to}\" idx=\"1\"/></p:cNvCxnSpPr><p:nvPr/></p:nvCxnSpPr><p:spPr>{Place(100, 100, 50, 0)}"
        + "<a:prstGeom prst=\"line\"><a:avLst/></a:prstGeom></p:spPr></p:cxnSp>");

    /// <summary>Puts all shapes until now into a group that draws them twice as large and away from where they say they are.</summary>
    public MadeUpSlide Grouped(double x, double y, double innerWidth, double innerHeight)
    {
        string group = $"<p:grpSp><p:nvGrpSpPr><p:cNvPr id=\"900\" name=\"Group\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr>"
            + Place(x, y, innerWidth * 2, innerHeight * 2).Replace(
                "</a:xfrm>", $"<a:chOff x=\"0\" y=\"0\"/><a:chExt cx=\"{Emu(innerWidth)}\" cy=\"{Emu(innerHeight)}\"/></a:xfrm>",
                StringComparison.Ordinal)
            + $"</p:grpSpPr>{string.Concat(_shapes)}</p:grpSp>";
        _shapes.Clear();
        return Add(group);
    }

    /// <summary>The deck whose only slides are this and, where it is given, another.</summary>
    public TinyDeck ToDeck(MadeUpSlide? second = null)
    {
        TinyDeck deck = new TinyDeck().Remove(Slide1).Add(Slide1, Xml(show: true));
        return deck.Remove("ppt/slides/slide2.xml").Add("ppt/slides/slide2.xml", (second ?? new MadeUpSlide()).Xml(second is not null));
    }

    public SlideMeasures Measure(LookLimits? limits = null) => Deck(limits).Slides.Single();

    public DeckMeasures Deck(LookLimits? limits = null, MadeUpSlide? second = null) =>
        ToDeck(second).Check(new DeckValidatorOptions { Look = limits ?? new LookLimits() }).Look!;

    private string Xml(bool show) =>
        $"<p:sld {Namespaces}{(show ? "" : " show=\"0\"")}><p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/>"
        + $"<p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>{string.Concat(_shapes)}</p:spTree></p:cSld></p:sld>";

    private MadeUpSlide Add(string shape)
    {
        _shapes.Add(shape);
        return this;
    }

    private string Shape(double x, double y, double width, double height, string look, string body, string placeholder = "")
    {
        int id = _shapes.Count + 2;
        return $"<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"Shape {id}\"/><p:cNvSpPr/><p:nvPr>{placeholder}</p:nvPr></p:nvSpPr>"
            + $"<p:spPr>{Place(x, y, width, height)}{look}</p:spPr>{body}</p:sp>";
    }

    private static string Body(string text, double sizePt, string face) =>
        "<p:txBody><a:bodyPr lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\" anchor=\"t\"/><a:lstStyle/>" + string.Concat(text.Split('\n').Select(
            line => "<a:p><a:pPr algn=\"l\"><a:buNone/></a:pPr><a:r>"
                + $"<a:rPr lang=\"en-GB\" sz=\"{sizePt * 100:0}\"><a:latin typeface=\"{face}\"/></a:rPr><a:t>{line}</a:t></a:r></a:p>"))
        + "</p:txBody>";

    private static string Fill(string color) => $"<a:solidFill><a:srgbClr val=\"{color}\"/></a:solidFill>";

    private static string Place(double x, double y, double width, double height) =>
        $"<a:xfrm><a:off x=\"{Emu(x)}\" y=\"{Emu(y)}\"/><a:ext cx=\"{Emu(width)}\" cy=\"{Emu(height)}\"/></a:xfrm>";

    private static string Emu(double points) => ((long)(points * 12700)).ToString(CultureInfo.InvariantCulture);
}

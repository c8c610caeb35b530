using System.Xml.Linq;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.OpenXml.Merging.Looks;

/// <summary>
/// Writes down what Office 2007 means by leaving out an element of a chart: mostly no. In charts of other programs the same gap means yes,
/// and
/// readers tell by the app version of the deck, which is not 2007's any more.
/// </summary>
internal static class ChartDefaults
{
    private const string No = "0";
    private static readonly string[] Axes = ["catAx", "valAx", "dateAx", "serAx"];
    private static readonly string[] BeforeTicks =
        ["axId", "scaling", "delete", "axPos", "majorGridlines", "minorGridlines", "title", "numFmt"];
    private static readonly string[] BeforeLabelFlags = ["idx", "dLbl", "layout", "tx", "numFmt", "spPr", "txPr", "dLblPos"];
    private static readonly string[] LabelFlags =
        ["showLegendKey", "showVal", "showCatName", "showSerName", "showPercent", "showBubbleSize"];

    private static readonly string[] BeforePlotVisOnly =
        ["title", "autoTitleDeleted", "pivotFmts", "view3D", "floor", "sideWall", "backWall", "plotArea", "legend"];

    private static readonly string[] BeforeTrendlineFlags =
        ["name", "spPr", "trendlineType", "order", "period", "forward", "backward", "intercept"];

    // Parents, child, its value, and the siblings that the schema puts before it.
    private static readonly (string[] Parents, string Child, string Value, string[] Before)[] Flags =
    [
        (["view3D"], "rAngAx", No, ["rotX", "hPercent", "rotY", "depthPercent"]),
        (["chart"], "autoTitleDeleted", No, ["title"]),
        (["chart"], "plotVisOnly", No, BeforePlotVisOnly),
        (["chart"], "dispBlanksAs", "gap", [.. BeforePlotVisOnly, "plotVisOnly"]),
        (["title"], "overlay", No, ["tx", "layout"]),
        (["legend"], "overlay", No, ["legendPos", "legendEntry", "layout"]),
        (Axes, "delete", No, ["axId", "scaling"]),
        (Axes, "majorTickMark", "out", BeforeTicks),
        (Axes, "minorTickMark", "none", [.. BeforeTicks, "majorTickMark"]),
        (["barChart", "bar3DChart"], "varyColors", No, ["barDir", "grouping"]),
        (["lineChart", "line3DChart", "areaChart", "area3DChart"], "varyColors", No, ["grouping"]),
        (["lineChart"], "marker", No, ["grouping", "varyColors", "ser", "dLbls", "dropLines", "hiLowLines", "upDownBars"]),
        (["pieChart", "pie3DChart", "doughnutChart", "bubbleChart"], "varyColors", No, []),
        (["scatterChart"], "varyColors", No, ["scatterStyle"]),
        (["radarChart"], "varyColors", No, ["radarStyle"]),
        (["surfaceChart", "surface3DChart"], "wireframe", No, []),
        (["trendline"], "dispRSqr", No, BeforeTrendlineFlags),
        (["trendline"], "dispEq", No, [.. BeforeTrendlineFlags, "dispRSqr"]),
        (["errBars"], "noEndCap", No, ["errDir", "errBarType", "errValType"]),
        .. LabelFlags.Select((flag, index) =>
            ((string[])["dLbls", "dLbl"], flag, No, (string[])[.. BeforeLabelFlags, .. LabelFlags.Take(index)])),
        (["dLbls"], "showLeaderLines", No, [.. BeforeLabelFlags, .. LabelFlags, "separator"]),
    ];

    private static readonly (string Group, string Child)[] OfSeries =
    [
        ("barChart", "invertIfNegative"), ("bar3DChart", "invertIfNegative"), ("bubbleChart", "invertIfNegative"),
        ("bubbleChart", "bubble3D"),
        ("lineChart", "smooth"), ("scatterChart", "smooth"),
    ];

    private static readonly string[] BeforeInvert = ["idx", "order", "tx", "spPr"];

    public static void Write(XElement chart)
    {
        foreach ((string[] parents, string child, string value, string[] before) in Flags)
        {
            // Labels that are taken away have no other element.
            foreach (XElement parent in parents.SelectMany(name => chart.Descendants(C + name))
                .Where(parent => !IsTakenAway(parent)).ToList())
            {
                Add(parent, child, value, parent.Elements().LastOrDefault(other => before.Contains(other.Name.LocalName)));
            }
        }

        foreach ((string group, string child) in OfSeries)
        {
            foreach (XElement series in chart.Descendants(C + group).Elements(C + "ser").ToList())
            {
                Add(series, child, No, series.Elements().LastOrDefault(other => child == "invertIfNegative"
                    ? BeforeInvert.Contains(other.Name.LocalName)
                    : other.Name.LocalName != "extLst"));
            }
        }
    }

    private static bool IsTakenAway(XElement parent) =>
        parent.Name.LocalName is "dLbls" or "dLbl" && parent.Element(C + "delete") is not null;

    private static void Add(XElement parent, string child, string value, XElement? after)
    {
        if (parent.Element(C + child) is not null)
        {
            return;
        }

        XElement flag = new(C + child, new XAttribute("val", value));
        if (after is null)
        {
            parent.AddFirst(flag);
        }
        else
        {
            after.AddAfterSelf(flag);
        }
    }
}

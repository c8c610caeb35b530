using System.Xml.Linq;
using static PptBatch.OpenXml.Validation.Packaging.Ooxml;

namespace PptBatch.OpenXml.Merging.Looks;

/// <summary>
/// Writes down what Office 2007 means by leaving out an element of a chart: no. In charts of other programs the same gap means yes, and readers
/// tell by the app version of the deck, which is not 2007's any more.
/// </summary>
internal static class ChartDefaults
{
    // Parents, child, and the siblings that the schema puts before it.
    private static readonly (string[] Parents, string Child, string[] Before)[] Flags =
    [
        (["view3D"], "rAngAx", ["rotX", "hPercent", "rotY", "depthPercent"]),
        (["chart"], "autoTitleDeleted", ["title"]),
        (["chart"], "plotVisOnly", ["title", "autoTitleDeleted", "pivotFmts", "view3D", "floor", "sideWall", "backWall", "plotArea", "legend"]),
        (["title"], "overlay", ["tx", "layout"]),
        (["legend"], "overlay", ["legendPos", "legendEntry", "layout"]),
        (["catAx", "valAx", "dateAx", "serAx"], "delete", ["axId", "scaling"]),
        (["barChart", "bar3DChart"], "varyColors", ["barDir", "grouping"]),
        (["lineChart", "line3DChart", "areaChart", "area3DChart"], "varyColors", ["grouping"]),
        (["pieChart", "pie3DChart", "doughnutChart", "bubbleChart"], "varyColors", []),
        (["scatterChart"], "varyColors", ["scatterStyle"]),
        (["radarChart"], "varyColors", ["radarStyle"]),
        (["surfaceChart", "surface3DChart"], "wireframe", []),
        (["trendline"], "dispRSqr", ["name", "spPr", "trendlineType", "order", "period", "forward", "backward", "intercept"]),
        (["trendline"], "dispEq", ["name", "spPr", "trendlineType", "order", "period", "forward", "backward", "intercept", "dispRSqr"]),
        (["errBars"], "noEndCap", ["errDir", "errBarType", "errValType"]),
    ];

    private static readonly (string Group, string Child)[] OfSeries =
        [("barChart", "invertIfNegative"), ("bar3DChart", "invertIfNegative"), ("lineChart", "smooth"), ("scatterChart", "smooth")];

    private static readonly string[] BeforeInvert = ["idx", "order", "tx", "spPr"];

    public static void Write(XElement chart)
    {
        foreach ((string[] parents, string child, string[] before) in Flags)
        {
            foreach (XElement parent in parents.SelectMany(name => chart.Descendants(C + name)).ToList())
            {
                Add(parent, child, parent.Elements().LastOrDefault(other => before.Contains(other.Name.LocalName)));
            }
        }

        foreach ((string group, string child) in OfSeries)
        {
            foreach (XElement series in chart.Descendants(C + group).Elements(C + "ser").ToList())
            {
                Add(series, child, series.Elements().LastOrDefault(other => child == "smooth"
                    ? other.Name.LocalName != "extLst"
                    : BeforeInvert.Contains(other.Name.LocalName)));
            }
        }
    }

    private static void Add(XElement parent, string child, XElement? after)
    {
        if (parent.Element(C + child) is not null)
        {
            return;
        }

        XElement flag = new(C + child, new XAttribute("val", 0));
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

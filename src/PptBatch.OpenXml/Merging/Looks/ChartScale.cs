using System.Globalization;
using System.Xml.Linq;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.OpenXml.Merging.Looks;

/// <summary>Scales the texts and lines of a chart with its frame; the rest of a chart is laid out in shares of the frame.</summary>
internal static class ChartScale
{
    // What charts have where nothing is said, in hundredths of a point; titles are a share of it.
    private const int DefaultSize = 1000;
    private static readonly string[] After = ["externalData", "printSettings", "userShapes", "extLst"];

    public static void Apply(XElement chart, SlideScale scale)
    {
        if (chart.Name == C + "chartSpace")
        {
            WriteSize(chart);
        }

        scale.WithinFrame.Apply(chart);
    }

    private static void WriteSize(XElement chart)
    {
        XElement? text = chart.Element(C + "txPr");
        if (text is null)
        {
            text = new XElement(
                C + "txPr",
                new XElement(A + "bodyPr"),
                new XElement(A + "lstStyle"),
                new XElement(A + "p", new XElement(A + "pPr"), new XElement(A + "endParaRPr")));
            if (chart.Elements().FirstOrDefault(child => Array.IndexOf(After, child.Name.LocalName) >= 0) is { } next)
            {
                next.AddBeforeSelf(text);
            }
            else
            {
                chart.Add(text);
            }
        }

        XElement? paragraph = text.Element(A + "p")?.Element(A + "pPr");
        if (paragraph is not null && paragraph.Element(A + "defRPr") is null)
        {
            paragraph.Add(new XElement(A + "defRPr"));
        }

        if (paragraph?.Element(A + "defRPr") is { } run && run.Attribute("sz") is null)
        {
            run.SetAttributeValue("sz", DefaultSize.ToString(CultureInfo.InvariantCulture));
        }
    }
}

using System.Globalization;
using System.Xml.Linq;
using PptBatch.OpenXml.Packages.Parts;
using PptBatch.OpenXml.Packages.Xml;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.OpenXml.Checking.PackageRules;

/// <summary>PB6017: the values that a chart caches are numbers, each once and within the count.</summary>
internal sealed class ChartCaches : IPackageRule
{
    public IEnumerable<DeckFinding> Check(DeckPackage package, PackagePart presentation)
    {
        foreach (PackagePart chart in package.Parts.Where(part =>
            part.ContentType?.EndsWith("drawingml.chart+xml", StringComparison.OrdinalIgnoreCase) == true))
        {
            IEnumerable<XElement> caches = package.XmlRoot(chart)?.Descendants()
                .Where(element => element.Name.Namespace == C
                    && element.Name.LocalName is "numCache" or "strCache" or "numLit" or "strLit") ?? [];
            foreach (string problem in caches.Select(Problem).OfType<string>().Distinct())
            {
                yield return new DeckFinding("PB6017", DiagnosticSeverity.Error, problem, Part: chart.Name);
            }
        }
    }

    private static string? Problem(XElement cache)
    {
        int? count = cache.Element(C + "ptCount").Whole("val");
        HashSet<int> seen = [];
        foreach (XElement point in cache.Elements(C + "pt"))
        {
            int index = point.Whole("idx") ?? -1;
            string value = ((string?)point.Element(C + "v") ?? "").Trim();
            if (index < 0 || index >= (count ?? int.MaxValue))
            {
                return $"A cached point has index {index}, the count is {count}.";
            }

            if (!seen.Add(index))
            {
                return $"Cached point {index} appears twice.";
            }

            if (cache.Name.LocalName.StartsWith("num", StringComparison.Ordinal) && !IsNumber(value))
            {
                return $"Cached point {index} is \"{value}\", not a number.";
            }
        }

        return null;
    }

    /// <summary>Excel's error values are legal in a cache of numbers; the point is drawn as a gap.</summary>
    private static bool IsNumber(string value) =>
        value.StartsWith('#') || double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
}

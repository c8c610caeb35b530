using System.Globalization;
using System.Xml.Linq;
using PptBatch.OpenXml.Packages.Xml;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.OpenXml.Scenes.Charts;

/// <summary>The points that a chart keeps of its sheet.</summary>
internal static class CachedData
{
    private const int MostPoints = 2_000;

    /// <summary>The texts of a part of a series, gaps as null; of names in several levels, the nearest to the axis.</summary>
    public static List<string?> Texts(XElement series, XName part)
    {
        List<string?> values = [];
        XElement? found = series.Element(part);
        XElement? level = found?.Descendants(C + "lvl").FirstOrDefault();
        string? format = found?.Descendants(C + "formatCode").FirstOrDefault()?.Value;
        foreach (XElement point in (level ?? found)?.Descendants(C + "pt") ?? [])
        {
            if (point.Whole("idx") is { } index and >= 0 and < MostPoints)
            {
                values.AddRange(Enumerable.Repeat<string?>(null, Math.Max(0, index + 1 - values.Count)));
                values[index] = point.Element(C + "v")?.Value;
            }
        }

        return format is not null && NumberText.IsDate(format)
            ? [.. values.Select(value => Number(value) is { } number ? NumberText.Of(number, format) : value)]
            : values;
    }

    public static List<double?> Numbers(XElement series, XName part) => [.. Texts(series, part).Select(Number)];

    /// <summary>How the numbers of a part are written in the sheet.</summary>
    public static string Format(XElement series, XName part) =>
        series.Element(part)?.Descendants(C + "formatCode").FirstOrDefault()?.Value ?? "General";

    private static double? Number(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value) ? value : null;
}

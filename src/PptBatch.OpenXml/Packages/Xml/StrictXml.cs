using System.Globalization;
using System.Text.RegularExpressions;

namespace PptBatch.OpenXml.Packages.Xml;

/// <summary>
/// Brings a part of a strict package to the transitional form, which every program reads: names, relationship types, and percentages, which
/// strict files write as <c>50%</c> and transitional ones as <c>50000</c>, or as <c>50</c> in charts.
/// </summary>
internal static partial class StrictXml
{
    public const string RootText = "http://purl.oclc.org/ooxml/";

    /// <summary>What every strict name begins with.</summary>
    public static ReadOnlySpan<byte> Root => "http://purl.oclc.org/ooxml/"u8;

    /// <summary>Renames what is strict in a part; the same text when nothing is.</summary>
    public static string ToTransitional(string text)
    {
        if (!text.Contains(RootText, StringComparison.Ordinal))
        {
            return text;
        }

        string renamed = Conformance().Replace(Uri().Replace(text, match => Transitional(match.Groups[1].Value)), "");
        return Percentage()
            .Replace(ChartPercentage().Replace(renamed, "$1$2"), match => match.Groups[1].Value + Thousandths(match.Groups[2].Value));
    }

    private static string Thousandths(string percent) =>
        Math.Round(double.Parse(percent, CultureInfo.InvariantCulture) * 1000).ToString(CultureInfo.InvariantCulture);

    private static string Transitional(string path) => path switch
    {
        "officeDocument/extendedProperties" or "officeDocument/relationships/extendedProperties" =>
            Transitional(path[..^18] + "extended-properties"),
        "officeDocument/customProperties" or "officeDocument/relationships/customProperties" =>
            Transitional(path[..^16] + "custom-properties"),
        "officeDocument/relationships/metadata/core-properties" =>
            "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
        _ when path.IndexOf('/', StringComparison.Ordinal) is > 0 and int slash =>
            $"http://schemas.openxmlformats.org/{path[..slash]}/2006/{path[(slash + 1)..]}",
        _ => RootText + path,
    };

    [GeneratedRegex("http://purl\\.oclc\\.org/ooxml/([A-Za-z0-9/_-]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Uri();

    [GeneratedRegex(" conformance=[\"']strict[\"']", RegexOptions.CultureInvariant)]
    private static partial Regex Conformance();

    [GeneratedRegex(
        "(<(?:[A-Za-z0-9]+:)?(?:gapWidth|gapDepth|overlap|lblOffset|holeSize|bubbleScale|hPercent|depthPercent|secondPieSize|thickness)"
            + " val=[\"'])"
        + "(-?[0-9.]+)%",
        RegexOptions.CultureInvariant)]
    private static partial Regex ChartPercentage();

    // Names, descriptions and the free values of animations may say "50%" and mean it.
    [GeneratedRegex(
        "(\\s(?!name=|descr=|title=|tooltip=|from=|to=|by=|uri=)[A-Za-z]+=[\"'])(-?[0-9]+(?:\\.[0-9]+)?)%(?=[\"'])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Percentage();
}

using System.Xml.Linq;
using PptBatch.OpenXml.Packages.Parts;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.OpenXml.Checking.PackageRules;

/// <summary>PB6016: every chart carries the workbook that its data is edited in.</summary>
internal sealed class ChartWorkbooks : IPackageRule
{
    public IEnumerable<DeckFinding> Check(DeckPackage package, PackagePart presentation)
    {
        foreach (PackagePart chart in package.Parts.Where(part =>
            part.ContentType?.EndsWith("drawingml.chart+xml", StringComparison.OrdinalIgnoreCase) == true))
        {
            XElement? data = package.XmlRoot(chart)?.Element(C + "externalData");
            Relationship? relationship = chart.Relationship((string?)data?.Attribute(R + "id"));
            if (data is null)
            {
                yield return Finding(DiagnosticSeverity.Warning, chart, "The chart has no workbook, so its data cannot be edited.");
            }
            else if (relationship is { External: false } && package.Part(relationship.PartName) is null)
            {
                yield return Finding(DiagnosticSeverity.Error, chart, $"The chart's workbook {relationship.Target} does not exist.");
            }
            else if (relationship is { External: true })
            {
                yield return Finding(DiagnosticSeverity.Warning, chart, "The chart's workbook is a file outside the deck.");
            }
        }
    }

    private static DeckFinding Finding(DiagnosticSeverity severity, PackagePart part, string message) =>
        new("PB6016", severity, message, Part: part.Name);
}

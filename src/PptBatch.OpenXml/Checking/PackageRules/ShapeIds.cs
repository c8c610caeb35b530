using System.Xml.Linq;
using PptBatch.OpenXml.Packages.Parts;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.OpenXml.Checking.PackageRules;

/// <summary>PB6011: shape ids are unique on a slide, because animations and connectors name shapes by them.</summary>
internal sealed class ShapeIds : IPackageRule
{
    public IEnumerable<DeckFinding> Check(DeckPackage package, PackagePart presentation)
    {
        foreach (PackagePart part in package.Parts.Where(part => part.IsXml))
        {
            // A fallback describes the same shape again and carries the same id by right.
            IEnumerable<IGrouping<string, XElement>> repeated = (package.XmlRoot(part)?.Element(P + "cSld")?.Descendants(P + "cNvPr") ?? [])
                .Where(names => !names.Ancestors(Compatibility + "Fallback").Any())
                .GroupBy(names => (string?)names.Attribute("id") ?? "")
                .Where(group => group.Count() > 1);
            foreach (IGrouping<string, XElement> group in repeated)
            {
                yield return new DeckFinding(
                    "PB6011",
                    DiagnosticSeverity.Warning,
                    $"Shape id {group.Key} is used {group.Count()} times.",
                    Shape: (string?)group.Last().Attribute("name"),
                    Part: part.Name);
            }
        }
    }
}

using System.Xml.Linq;
using PptBatch.OpenXml.Packages.Parts;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.OpenXml.Checking.PackageRules;

/// <summary>PB6011: shape ids are unique on a slide, because animations and connectors name shapes by them.</summary>
internal sealed class ShapeIds : IPartRule
{
    // A fallback describes the same shape again and carries the same id by right.
    public IEnumerable<DeckFinding> Check(DeckPackage package, PackagePart part, XElement root) =>
        (root.Element(P + "cSld")?.Descendants(P + "cNvPr") ?? [])
            .Where(names => !names.Ancestors(Compatibility + "Fallback").Any())
            .GroupBy(names => (string?)names.Attribute("id") ?? "")
            .Where(group => group.Skip(1).Any())
            .Select(group => new DeckFinding(
                "PB6011",
                DiagnosticSeverity.Warning,
                $"Shape id {group.Key} is used {group.Count()} times.",
                Shape: (string?)group.Last().Attribute("name"),
                Part: part.Name));
}

using System.Xml.Linq;
using PptBatch.OpenXml.Packages.Parts;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.OpenXml.Checking.PackageRules;

/// <summary>PB6020: what animations and connectors name by its shape id is on the same slide.</summary>
internal sealed class ShapeReferences : IPartRule
{
    private static readonly XName Target = P + "spTgt";
    private static readonly XName Built = P + "bldP";
    private static readonly XName Start = A + "stCxn";
    private static readonly XName End = A + "endCxn";

    public IEnumerable<DeckFinding> Check(DeckPackage package, PackagePart part, XElement root)
    {
        List<XAttribute> references = References(root);
        if (references.Count == 0 || root.Element(P + "cSld") is not { } content)
        {
            return [];
        }

        HashSet<string> shapes = [.. content.Descendants(P + "cNvPr").Concat(content.Descendants(P14 + "cNvPr"))
            .Select(names => (string?)names.Attribute("id") ?? "")];
        return references.Where(id => !shapes.Contains(id.Value)).GroupBy(id => id.Value).Select(missing => new DeckFinding(
            "PB6020",
            DiagnosticSeverity.Warning,
            $"Shape {missing.Key}, named by {What(missing.First().Parent!)}, does not exist.",
            Part: part.Name));
    }

    private static List<XAttribute> References(XElement root)
    {
        List<XAttribute> references = [];
        foreach (XElement element in root.Descendants())
        {
            string? naming = element.Name == Target || element.Name == Built ? "spid"
                : element.Name == Start || element.Name == End ? "id" : null;
            if (naming is not null && element.Attribute(naming) is { } reference)
            {
                references.Add(reference);
            }
        }

        return references;
    }

    private static string What(XElement element) => element.Name.Namespace == A ? "a connector" : "an animation";
}

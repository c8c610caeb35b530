using System.Xml.Linq;
using PptBatch.OpenXml.Packages.Parts;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.OpenXml.Checking.PackageRules;

/// <summary>PB6020: what animations and connectors name by its shape id is on the same slide.</summary>
internal sealed class ShapeReferences : IPackageRule
{
    public IEnumerable<DeckFinding> Check(DeckPackage package, PackagePart presentation)
    {
        foreach (PackagePart part in package.Parts.Where(part => part.IsXml))
        {
            if (package.XmlRoot(part) is not { } root || root.Element(P + "cSld") is not { } content)
            {
                continue;
            }

            HashSet<string> shapes = [.. content.Descendants(P + "cNvPr").Concat(content.Descendants(P14 + "cNvPr"))
                .Select(names => (string?)names.Attribute("id") ?? "")];
            foreach (IGrouping<string, XAttribute> missing in References(root)
                .Where(id => !shapes.Contains(id.Value)).GroupBy(id => id.Value))
            {
                yield return new DeckFinding(
                    "PB6020",
                    DiagnosticSeverity.Warning,
                    $"Shape {missing.Key} is named by {What(missing.First().Parent!)}, and is not there.",
                    Part: part.Name);
            }
        }
    }

    private static IEnumerable<XAttribute> References(XElement root) =>
        root.Descendants(P + "spTgt").Concat(root.Descendants(P + "bldP")).Attributes("spid")
            .Concat(root.Descendants(A + "stCxn").Concat(root.Descendants(A + "endCxn")).Attributes("id"));

    private static string What(XElement element) => element.Name.Namespace == A ? "a connector" : "an animation";
}

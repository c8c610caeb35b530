using System.Xml.Linq;
using PptBatch.OpenXml.Packages.Parts;
using PptBatch.OpenXml.Packages.Xml;

namespace PptBatch.OpenXml.Checking.PackageRules;

/// <summary>PB6006: every relationship id that XML uses exists.</summary>
internal sealed class DanglingIds : IPackageRule
{
    public IEnumerable<DeckFinding> Check(DeckPackage package, PackagePart presentation)
    {
        foreach (PackagePart part in package.Parts.Where(part => part.IsXml))
        {
            HashSet<string> known = [.. part.Relationships.Select(relationship => relationship.Id), ""];
            IEnumerable<XAttribute> dangling = (package.XmlRoot(part)?.DescendantsAndSelf() ?? [])
                .SelectMany(element => element.Attributes())
                .Where(attribute => attribute.Name.Namespace == Ooxml.R && !known.Contains(attribute.Value));
            foreach (XAttribute attribute in dangling)
            {
                yield return new DeckFinding(
                    "PB6006",
                    DiagnosticSeverity.Error,
                    $"Element {attribute.Parent!.Name.LocalName} uses relationship {attribute.Value}, which the part does not have.",
                    Part: part.Name);
            }
        }
    }
}

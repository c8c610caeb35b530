using System.Xml.Linq;
using PptBatch.OpenXml.Packages.Parts;
using PptBatch.OpenXml.Packages.Xml;

namespace PptBatch.OpenXml.Checking.PackageRules;

/// <summary>PB6006: every relationship id that XML uses exists.</summary>
internal sealed class DanglingIds : IPartRule
{
    public IEnumerable<DeckFinding> Check(DeckPackage package, PackagePart part, XElement root)
    {
        foreach (XElement element in root.DescendantsAndSelf())
        {
            for (XAttribute? attribute = element.FirstAttribute; attribute is not null; attribute = attribute.NextAttribute)
            {
                if (attribute.Name.Namespace == Ooxml.R && attribute.Value.Length > 0 && part.Relationship(attribute.Value) is null)
                {
                    yield return new DeckFinding(
                        "PB6006",
                        DiagnosticSeverity.Error,
                        $"Element {element.Name.LocalName} uses relationship {attribute.Value}, which the part does not have.",
                        Part: part.Name);
                }
            }
        }
    }
}

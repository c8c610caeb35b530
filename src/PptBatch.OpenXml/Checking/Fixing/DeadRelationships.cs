using System.Xml.Linq;
using PptBatch.OpenXml.Packages.Parts;
using PptBatch.OpenXml.Packages.Xml;

namespace PptBatch.OpenXml.Checking.Fixing;

/// <summary>Relationships to parts that are not there go, where no element names them.</summary>
internal static class DeadRelationships
{
    public static IEnumerable<DeckFinding> Remove(DeckPackage package, Dictionary<string, XDocument> changed)
    {
        foreach (PackagePart part in package.Parts.Where(part => part.IsXml))
        {
            HashSet<string> dead = [.. part.Relationships.Where(relationship => IsDead(relationship, package)).Select(dead => dead.Id)];
            if (dead.Count == 0 || package.XmlRoot(part) is not { } root)
            {
                continue;
            }

            dead.ExceptWith(root.DescendantsAndSelf().Attributes().Where(attribute => attribute.Name.Namespace == Ooxml.R)
                .Select(attribute => attribute.Value));
            string name = PartName.Relationships(part.Name);
            if (dead.Count > 0 && package.Xml(name) is { } list)
            {
                list.Root!.Elements().Where(entry => dead.Contains((string?)entry.Attribute("Id") ?? "")).Remove();
                changed[name] = list;
                yield return new DeckFinding(
                    "PB6005", DiagnosticSeverity.Info,
                    $"{(dead.Count == 1 ? "A relationship" : $"{dead.Count} relationships")} to what is not there went.", Part: part.Name);
            }
        }
    }

    private static bool IsDead(Relationship relationship, DeckPackage package) =>
        !relationship.External && relationship.Target != "NULL" && package.Part(relationship.PartName) is null;
}

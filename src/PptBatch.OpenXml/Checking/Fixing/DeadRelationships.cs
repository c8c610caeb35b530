using System.Xml.Linq;
using PptBatch.OpenXml.Packages.Parts;
using PptBatch.OpenXml.Packages.Xml;

namespace PptBatch.OpenXml.Checking.Fixing;

/// <summary>Removes relationships to missing parts where no element uses them.</summary>
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
                string what = dead.Count == 1
                    ? "A relationship to a missing part was"
                    : $"{dead.Count} relationships to missing parts were";
                yield return new DeckFinding("PB6005", DiagnosticSeverity.Info, what + " removed.", Part: part.Name);
            }
        }
    }

    private static bool IsDead(Relationship relationship, DeckPackage package) =>
        !relationship.External && relationship.Target != "NULL" && package.Part(relationship.PartName) is null;
}

using System.Xml.Linq;
using PptBatch.OpenXml.Packages.Parts;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.OpenXml.Checking.PackageRules;

/// <summary>PB6012: masters and layouts name each other, and every master has a theme of its own.</summary>
internal sealed class LayoutLinks : IPackageRule
{
    public IEnumerable<DeckFinding> Check(DeckPackage package, PackagePart presentation)
    {
        HashSet<string> listedMasters = [.. Listed(package, presentation, "sldMasterIdLst")];
        List<PackagePart> masters = [.. OfType(package, "slideMaster+xml")];
        Dictionary<string, HashSet<string>> layoutsOf = masters.ToDictionary(
            master => master.Name, master => Listed(package, master, "sldLayoutIdLst").ToHashSet(StringComparer.OrdinalIgnoreCase));
        foreach (PackagePart master in masters)
        {
            if (!listedMasters.Contains(master.Name))
            {
                yield return Finding(master, "The presentation does not list this master.");
            }

            foreach (Relationship layout in master.OfKind("slideLayout")
                .Where(layout => !layoutsOf[master.Name].Contains(layout.PartName ?? "")))
            {
                yield return Finding(master, $"The master does not list its layout {layout.Target}.");
            }
        }

        foreach (PackagePart layout in OfType(package, "slideLayout+xml"))
        {
            string[] owners = [.. layout.OfKind("slideMaster").Select(relationship => relationship.PartName).OfType<string>()];
            if (owners.Length != 1)
            {
                yield return Finding(layout, $"The layout has {owners.Length} masters, not one.");
            }
            else if (layoutsOf.TryGetValue(owners[0], out HashSet<string>? listed) && !listed.Contains(layout.Name))
            {
                yield return Finding(layout, $"Its master {owners[0]} does not list this layout.");
            }
        }

        List<(PackagePart Owner, string? Theme)> themes =
            [.. masters.Concat(OfType(package, "notesMaster+xml")).Concat(OfType(package, "handoutMaster+xml"))
                .Select(master => (master, package.Related(master, "theme")?.Name))];
        foreach ((PackagePart owner, _) in themes.Where(pair => pair.Theme is null))
        {
            yield return Finding(owner, "The master has no theme.");
        }

        foreach (var shared in themes.Where(pair => pair.Theme is not null).GroupBy(pair => pair.Theme).Where(group => group.Count() > 1))
        {
            yield return Finding(shared.Last().Owner, $"Its theme {shared.Key} belongs to another master too.");
        }
    }

    private static IEnumerable<string> Listed(DeckPackage package, PackagePart owner, string list) =>
        (package.XmlRoot(owner)?.Element(P + list)?.Elements() ?? [])
            .Select(entry => package.Part(owner, (string?)entry.Attribute(R + "id"))?.Name).OfType<string>();

    private static IEnumerable<PackagePart> OfType(DeckPackage package, string type) =>
        package.Parts.Where(part => part.ContentType?.EndsWith("presentationml." + type, StringComparison.OrdinalIgnoreCase) == true);

    private static DeckFinding Finding(PackagePart part, string message) =>
        new("PB6012", DiagnosticSeverity.Error, message, Part: part.Name);
}

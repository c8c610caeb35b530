using PptBatch.OpenXml.Packages.Parts;

namespace PptBatch.OpenXml.Checking.PackageRules;

/// <summary>PB6008: every part is reached by relationships from the package.</summary>
internal sealed class OrphanParts : IPackageRule
{
    public IEnumerable<DeckFinding> Check(DeckPackage package, PackagePart presentation)
    {
        HashSet<string> reached = new(StringComparer.OrdinalIgnoreCase);
        Queue<PackagePart> open = new([package.Root]);
        while (open.TryDequeue(out PackagePart? part))
        {
            foreach (Relationship relationship in part.Relationships)
            {
                if (package.Part(relationship.PartName) is { } target && reached.Add(target.Name))
                {
                    open.Enqueue(target);
                }
            }
        }

        return package.Parts.Where(part => !reached.Contains(part.Name))
            .Select(part => new DeckFinding("PB6008", DiagnosticSeverity.Warning, "No relationship leads to this part.", Part: part.Name));
    }
}

using PptBatch.OpenXml.Packages.Parts;

namespace PptBatch.OpenXml.Checking.PackageRules;

/// <summary>PB6005: every internal relationship leads to a part, and its id is unique.</summary>
internal sealed class RelationshipTargets : IPackageRule
{
    public IEnumerable<DeckFinding> Check(DeckPackage package, PackagePart presentation)
    {
        foreach (PackagePart part in package.Parts.Prepend(package.Root))
        {
            foreach (IGrouping<string, Relationship> same in part.Relationships.GroupBy(relationship => relationship.Id)
                .Where(group => group.Count() > 1))
            {
                yield return Finding(part, $"Relationship id {same.Key} is used {same.Count()} times.");
            }

            // A target of NULL is how Office writes a picture that it lost; it opens such decks without a repair.
            foreach (Relationship relationship in part.Relationships.Where(candidate =>
                !candidate.External && candidate.Target != "NULL" && package.Part(candidate.PartName) is null))
            {
                yield return Finding(
                    part, $"Relationship {relationship.Id} ({relationship.Kind}) leads to {relationship.Target}, which does not exist.");
            }
        }

        foreach (string name in package.RelationshipParts.Order(StringComparer.Ordinal))
        {
            if (PartName.Source(name) is { Length: > 0 } source && package.Part(source) is null)
            {
                yield return new DeckFinding("PB6005", DiagnosticSeverity.Warning, "Its part does not exist.", Part: name);
            }
        }
    }

    private static DeckFinding Finding(PackagePart part, string message) =>
        new("PB6005", DiagnosticSeverity.Error, message, Part: part.Name.Length == 0 ? "/" : part.Name);
}

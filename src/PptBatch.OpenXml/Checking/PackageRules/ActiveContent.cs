using PptBatch.OpenXml.Packages.Parts;

namespace PptBatch.OpenXml.Checking.PackageRules;

/// <summary>PB6009: no macros, no ActiveX controls, no embedded programs.</summary>
internal sealed class ActiveContent : IPackageRule
{
    private static readonly HashSet<string> Kinds = new(StringComparer.Ordinal)
    {
        "vbaProject", "activeXControlBinary", "control", "attachedToolbars", "extensibility",
    };

    public IEnumerable<DeckFinding> Check(DeckPackage package, PackagePart presentation) =>
        from part in package.Parts.Prepend(package.Root)
        from relationship in part.Relationships
        where Kinds.Contains(relationship.Kind)
        select new DeckFinding(
            "PB6009", DiagnosticSeverity.Warning, $"The deck carries active content ({relationship.Kind}): {relationship.Target}.",
                Part: part.Name);
}

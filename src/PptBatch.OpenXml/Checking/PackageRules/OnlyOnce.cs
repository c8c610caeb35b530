using PptBatch.OpenXml.Packages.Parts;

namespace PptBatch.OpenXml.Checking.PackageRules;

/// <summary>PB6023: the presentation has nothing twice of what it may have once.</summary>
internal sealed class OnlyOnce : IPackageRule
{
    public IEnumerable<DeckFinding> Check(DeckPackage package, PackagePart presentation) => PresentationTypes.Once
        .Select(kind => (Kind: kind, Count: presentation.OfKind(kind).Count()))
        .Where(found => found.Count > 1)
        .Select(found => new DeckFinding(
            "PB6023", DiagnosticSeverity.Error, $"The presentation has {found.Count} parts of kind {found.Kind}; PowerPoint allows one.",
            Part: presentation.Name));
}

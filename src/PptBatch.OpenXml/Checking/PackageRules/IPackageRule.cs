using PptBatch.OpenXml.Packages.Parts;

namespace PptBatch.OpenXml.Checking.PackageRules;

/// <summary>A rule about the package: what the schema cannot say and PowerPoint still wants.</summary>
internal interface IPackageRule
{
    /// <summary>Checks the package; <paramref name="presentation"/> is its main part.</summary>
    IEnumerable<DeckFinding> Check(DeckPackage package, PackagePart presentation);
}

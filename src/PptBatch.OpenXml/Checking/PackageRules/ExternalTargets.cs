using PptBatch.OpenXml.Packages.Parts;

namespace PptBatch.OpenXml.Checking.PackageRules;

/// <summary>PB6007: nothing but http, https and mailto hyperlinks leads out of the package.</summary>
internal sealed class ExternalTargets : IPackageRule
{
    public IEnumerable<DeckFinding> Check(DeckPackage package, PackagePart presentation)
    {
        foreach (PackagePart part in package.Parts.Prepend(package.Root))
        {
            foreach (Relationship relationship in part.Relationships
                .Where(relationship => relationship.External && !IsHarmless(relationship)))
            {
                // A hyperlink waits for a click, a film on the web for its start; anything else is opened when the deck is.
                DiagnosticSeverity severity = relationship.Kind == "hyperlink" || IsFilmOnTheWeb(relationship) ? DiagnosticSeverity.Warning
                    : DiagnosticSeverity.Error;
                string target = Excerpt.Of(relationship.Target, 120);
                yield return new DeckFinding("PB6007", severity, $"An external {relationship.Kind} leads to {target}.", Part: part.Name);
            }
        }
    }

    private static bool IsHarmless(Relationship relationship) => relationship.Kind == "hyperlink"
        && (Starts(relationship, "http://") || Starts(relationship, "https://") || Starts(relationship, "mailto:"));

    private static bool IsFilmOnTheWeb(Relationship relationship) =>
        relationship.Kind == "video" && (Starts(relationship, "http://") || Starts(relationship, "https://"));

    private static bool Starts(Relationship relationship, string scheme) =>
        relationship.Target.StartsWith(scheme, StringComparison.OrdinalIgnoreCase);
}

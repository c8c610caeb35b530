using PptBatch.OpenXml.Packages.Parts;

namespace PptBatch.OpenXml.Checking.PackageRules;

/// <summary>PB6004: every part has a content type, and the one that its relationships promise.</summary>
internal sealed class ContentTypeRule : IPackageRule
{
    private const string Presentation = "application/vnd.openxmlformats-officedocument.presentationml.";
    private const string Office = "application/vnd.openxmlformats-officedocument.";

    private static readonly Dictionary<string, string> Expected = new(StringComparer.Ordinal)
    {
        ["slide"] = Presentation + "slide+xml",
        ["slideLayout"] = Presentation + "slideLayout+xml",
        ["slideMaster"] = Presentation + "slideMaster+xml",
        ["notesSlide"] = Presentation + "notesSlide+xml",
        ["notesMaster"] = Presentation + "notesMaster+xml",
        ["handoutMaster"] = Presentation + "handoutMaster+xml",
        ["presProps"] = Presentation + "presProps+xml",
        ["viewProps"] = Presentation + "viewProps+xml",
        ["tableStyles"] = Presentation + "tableStyles+xml",
        ["commentAuthors"] = Presentation + "commentAuthors+xml",
        ["tags"] = Presentation + "tags+xml",
        ["theme"] = Office + "theme+xml",
        ["themeOverride"] = Office + "themeOverride+xml",
        ["chart"] = Office + "drawingml.chart+xml",
        ["diagramData"] = Office + "drawingml.diagramData+xml",
        ["diagramLayout"] = Office + "drawingml.diagramLayout+xml",
        ["diagramColors"] = Office + "drawingml.diagramColors+xml",
        ["core-properties"] = "application/vnd.openxmlformats-package.core-properties+xml",
        ["extended-properties"] = Office + "extended-properties+xml",
    };

    public IEnumerable<DeckFinding> Check(DeckPackage package, PackagePart presentation)
    {
        foreach (PackagePart part in package.Parts.Where(part => part.ContentType is null))
        {
            yield return Finding(DiagnosticSeverity.Error, "The part has no content type.", part.Name);
        }

        foreach (string name in package.MissingParts.Order(StringComparer.Ordinal))
        {
            yield return Finding(DiagnosticSeverity.Warning, "A content type is declared for a part that does not exist.", name);
        }

        IEnumerable<(Relationship Relationship, PackagePart Target)> uses =
            from source in package.Parts.Prepend(package.Root)
            from relationship in source.Relationships
            let target = package.Part(relationship.PartName)
            where target?.ContentType is not null
            select (relationship, target);
        foreach ((Relationship relationship, PackagePart target) in uses.DistinctBy(use => (use.Relationship.Kind, use.Target.Name)))
        {
            if (Expected.TryGetValue(relationship.Kind, out string? expected)
                && !string.Equals(expected, target.ContentType, StringComparison.OrdinalIgnoreCase))
            {
                yield return Finding(DiagnosticSeverity.Error,
                    $"Its content type is {target.ContentType}, a {relationship.Kind} needs {expected}.", target.Name);
            }

            // PowerPoint for Mac keeps pictures that were pasted as PDF, beside one in a format that all can show.
            if (relationship.Kind == "image" && !target.ContentType!.StartsWith("image/", StringComparison.OrdinalIgnoreCase)
                && !target.ContentType.Equals("application/pdf", StringComparison.OrdinalIgnoreCase))
            {
                yield return Finding(DiagnosticSeverity.Error, $"A picture has the content type {target.ContentType}.", target.Name);
            }
        }
    }

    private static DeckFinding Finding(DiagnosticSeverity severity, string message, string part) =>
        new("PB6004", severity, message, Part: part);
}

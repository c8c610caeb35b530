using PptBatch.OpenXml.Packages.Parts;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.OpenXml.Checking.PackageRules;

/// <summary>PB6013: every slide has one layout, and the presentation lists every slide.</summary>
internal sealed class SlideLinks : IPackageRule
{
    public IEnumerable<DeckFinding> Check(DeckPackage package, PackagePart presentation)
    {
        HashSet<string> listed = [.. (package.XmlRoot(presentation)?.Element(P + "sldIdLst")?.Elements(P + "sldId") ?? [])
            .Select(entry => package.Part(presentation, (string?)entry.Attribute(R + "id"))?.Name).OfType<string>()];
        foreach (PackagePart slide in package.Parts.Where(part =>
            part.ContentType?.EndsWith("presentationml.slide+xml", StringComparison.OrdinalIgnoreCase) == true))
        {
            int layouts = slide.OfKind("slideLayout").Count();
            if (layouts != 1)
            {
                yield return Finding(DiagnosticSeverity.Error, slide, $"The slide has {layouts} layouts, not one.");
            }

            if (!listed.Contains(slide.Name))
            {
                yield return Finding(DiagnosticSeverity.Warning, slide, "The presentation does not list this slide.");
            }
        }
    }

    private static DeckFinding Finding(DiagnosticSeverity severity, PackagePart part, string message) =>
        new("PB6013", severity, message, Part: part.Name);
}

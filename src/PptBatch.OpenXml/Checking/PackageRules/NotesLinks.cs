using System.Xml.Linq;
using PptBatch.OpenXml.Packages.Parts;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.OpenXml.Checking.PackageRules;

/// <summary>PB6014: notes and their slide name each other, and there is one notes master, which the presentation lists.</summary>
internal sealed class NotesLinks : IPackageRule
{
    public IEnumerable<DeckFinding> Check(DeckPackage package, PackagePart presentation)
    {
        List<PackagePart> notes = [.. OfType(package, "notesSlide+xml")];
        foreach (PackagePart part in notes)
        {
            PackagePart? slide = package.Related(part, "slide");
            if (slide is null)
            {
                // Google Slides writes notes so, and PowerPoint opens them.
                yield return Finding(part, "The notes belong to no slide.", DiagnosticSeverity.Warning);
            }
            else if (package.Related(slide, "notesSlide")?.Name != part.Name)
            {
                yield return Finding(part, $"Slide {slide.Name} does not name these notes.");
            }

            if (package.Related(part, "notesMaster") is null)
            {
                yield return Finding(part, "The notes have no notes master.");
            }
        }

        foreach (PackagePart slide in OfType(package, "slide+xml"))
        {
            int count = slide.OfKind("notesSlide").Count();
            if (count > 1)
            {
                yield return Finding(slide, $"The slide has {count} notes.");
            }
            else if (package.Related(slide, "notesSlide") is { } own && package.Related(own, "slide")?.Name is { } other
                && other != slide.Name)
            {
                yield return Finding(slide, $"Its notes {own.Name} belong to {other}.");
            }
        }

        List<PackagePart> masters = [.. OfType(package, "notesMaster+xml")];
        List<XElement> entries = [.. package.XmlRoot(presentation)?.Element(P + "notesMasterIdLst")?.Elements() ?? []];
        if (masters.Count > 1 || entries.Count > 1)
        {
            yield return Finding(presentation, $"There are {Math.Max(masters.Count, entries.Count)} notes masters; PowerPoint allows one.");
        }

        if (masters.Count > 0 && !entries
            .Any(entry => package.Part(presentation, (string?)entry.Attribute(R + "id"))?.Name == masters[0].Name))
        {
            // python-pptx writes decks so, and PowerPoint opens them.
            yield return Finding(presentation, $"The presentation does not list its notes master {masters[0].Name}.",
                DiagnosticSeverity.Warning);
        }
    }

    private static IEnumerable<PackagePart> OfType(DeckPackage package, string type) =>
        package.Parts.Where(part => part.ContentType?.EndsWith("presentationml." + type, StringComparison.OrdinalIgnoreCase) == true);

    private static DeckFinding Finding(PackagePart part, string message, DiagnosticSeverity severity = DiagnosticSeverity.Error) =>
        new("PB6014", severity, message, Part: part.Name);
}

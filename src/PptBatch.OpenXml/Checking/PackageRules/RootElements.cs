using System.Xml.Linq;
using PptBatch.OpenXml.Packages.Parts;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.OpenXml.Checking.PackageRules;

/// <summary>PB6024: a part is what its content type says: a slide begins with the element of a slide.</summary>
internal sealed class RootElements : IPartRule
{
    private static readonly Dictionary<string, XName> Expected = new(StringComparer.OrdinalIgnoreCase)
    {
        ["presentationml.slide+xml"] = P + "sld",
        ["presentationml.slideLayout+xml"] = P + "sldLayout",
        ["presentationml.slideMaster+xml"] = P + "sldMaster",
        ["presentationml.notesSlide+xml"] = P + "notes",
        ["presentationml.notesMaster+xml"] = P + "notesMaster",
        ["presentationml.handoutMaster+xml"] = P + "handoutMaster",
        ["theme+xml"] = A + "theme",
        ["drawingml.chart+xml"] = C + "chartSpace",
    };

    public IEnumerable<DeckFinding> Check(DeckPackage package, PackagePart part, XElement root) =>
        Expected.TryGetValue(Word(part.ContentType ?? ""), out XName? name) && root.Name != name
            ? [new DeckFinding(
                "PB6024", DiagnosticSeverity.Error, $"The part begins with the element {root.Name.LocalName}; a part of its type begins "
                    + $"with {name.LocalName}.", Part: part.Name)]
            : [];

    private static string Word(string type)
    {
        const string Office = "application/vnd.openxmlformats-officedocument.";
        return type.StartsWith(Office, StringComparison.OrdinalIgnoreCase) ? type[Office.Length..] : "";
    }
}

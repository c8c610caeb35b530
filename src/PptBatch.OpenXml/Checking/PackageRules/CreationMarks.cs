using System.Xml.Linq;
using PptBatch.OpenXml.Packages.Parts;
using PptBatch.OpenXml.Packages.Xml;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.OpenXml.Checking.PackageRules;

/// <summary>PB6027: no two slides have the number by which PowerPoint knows a slide again in other versions of the deck.</summary>
internal sealed class CreationMarks
{
    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);

    /// <summary>A slide's number; null for none.</summary>
    public static string? Of(XElement slide) =>
        slide.Element(P + "cSld")?.Element(P + "extLst")?.Descendants(P14 + "creationId").FirstOrDefault().Text("val");

    /// <summary>Compares a slide with those before it, so it is to be asked for each in its order.</summary>
    public IEnumerable<DeckFinding> Check(int number, PackagePart part, string? mark) => mark is null || _seen.TryAdd(mark, number)
        ? []
        : [new DeckFinding(
            "PB6027", DiagnosticSeverity.Info, $"Slide {_seen[mark]} has the same creation id, {mark}.", number, Part: part.Name)];
}

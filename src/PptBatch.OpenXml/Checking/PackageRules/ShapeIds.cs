using System.Xml.Linq;
using PptBatch.OpenXml.Packages.Parts;
using PptBatch.OpenXml.Packages.Xml;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.OpenXml.Checking.PackageRules;

/// <summary>PB6011: shape ids are unique on a slide, because animations and connectors name shapes by them.</summary>
internal sealed class ShapeIds : IPartRule
{
    private static readonly XName Content = P + "cSld";
    private static readonly XName Names = P + "cNvPr";
    private static readonly XName Fallback = Compatibility + "Fallback";

    public IEnumerable<DeckFinding> Check(DeckPackage package, PackagePart part, XElement root)
    {
        HashSet<string> ids = new(StringComparer.Ordinal);
        XElement? content = root.Element(Content);
        return content?.Descendants(Names).Any(names => !ids.Add(Id(names))) == true ? Repeated(part, content) : [];
    }

    // A fallback describes the same shape again and carries the same id by right.
    private static IEnumerable<DeckFinding> Repeated(PackagePart part, XElement content) => content.Descendants(Names)
        .Where(names => !names.Ancestors(Fallback).Any())
        .GroupBy(Id)
        .Where(group => group.Skip(1).Any())
        .Select(group => new DeckFinding(
            "PB6011",
            DiagnosticSeverity.Warning,
            $"Shape id {group.Key} is used {group.Count()} times.",
            Shape: group.Last().Text("name"),
            Part: part.Name));

    private static string Id(XElement names) => names.Text("id") ?? "";
}

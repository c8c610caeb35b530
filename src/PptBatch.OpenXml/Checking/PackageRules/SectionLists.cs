using System.Xml.Linq;
using PptBatch.OpenXml.Packages.Parts;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.OpenXml.Checking.PackageRules;

/// <summary>PB6015: sections name slides that exist, each slide once.</summary>
internal sealed class SectionLists : IPackageRule
{
    public IEnumerable<DeckFinding> Check(DeckPackage package, PackagePart presentation)
    {
        XElement? root = package.XmlRoot(presentation);
        List<XElement> sections = [.. root?.Descendants(P14 + "section") ?? []];
        if (sections.Count == 0)
        {
            yield break;
        }

        HashSet<string> slides = [.. (root?.Element(P + "sldIdLst")?.Elements(P + "sldId") ?? [])
            .Select(entry => (string?)entry.Attribute("id") ?? "")];
        HashSet<string> placed = [];
        foreach (XElement section in sections)
        {
            string name = (string?)section.Attribute("name") ?? "";
            foreach (string id in section.Descendants(P14 + "sldId").Select(entry => (string?)entry.Attribute("id") ?? ""))
            {
                if (!slides.Contains(id))
                {
                    yield return Finding(DiagnosticSeverity.Error, $"Section \"{name}\" names slide id {id}, which does not exist.");
                }
                else if (!placed.Add(id))
                {
                    yield return Finding(DiagnosticSeverity.Error, $"Section \"{name}\" names slide id {id} again.");
                }
            }
        }

        if (placed.Count < slides.Count)
        {
            yield return Finding(DiagnosticSeverity.Warning, $"{slides.Count - placed.Count} slides are in no section.");
        }

        foreach (IGrouping<string?, XElement> same in sections.GroupBy(section => (string?)section.Attribute("id"))
            .Where(group => group.Count() > 1))
        {
            yield return Finding(DiagnosticSeverity.Error, $"Section id {same.Key} is used {same.Count()} times.");
        }

        DeckFinding Finding(DiagnosticSeverity severity, string message) => new("PB6015", severity, message, Part: presentation.Name);
    }
}

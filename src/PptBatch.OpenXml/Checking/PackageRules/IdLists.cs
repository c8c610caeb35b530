using System.Globalization;
using System.Xml.Linq;
using PptBatch.OpenXml.Packages.Parts;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.OpenXml.Checking.PackageRules;

/// <summary>PB6010: ids of slides, masters and layouts are unique and in their ranges; masters and layouts share one space.</summary>
internal sealed class IdLists : IPackageRule
{
    private const uint FirstSlide = 256;
    private const uint FirstMaster = 2147483648;

    public IEnumerable<DeckFinding> Check(DeckPackage package, PackagePart presentation)
    {
        XElement? root = package.XmlRoot(presentation);
        List<Entry> slides = [.. Entries(root?.Element(P + "sldIdLst"), "sldId", presentation)];
        List<Entry> masters = [.. Entries(root?.Element(P + "sldMasterIdLst"), "sldMasterId", presentation)];
        IEnumerable<PackagePart> masterParts = masters.Select(entry => package.Part(presentation, entry.Relationship)).OfType<PackagePart>()
            .Distinct();
        List<Entry> shared = [.. masters, .. masterParts.SelectMany(part =>
            Entries(package.XmlRoot(part)?.Element(P + "sldLayoutIdLst"), "sldLayoutId", part))];

        IEnumerable<DeckFinding> findings = Repeated(slides).Concat(Repeated(shared))
            .Concat(slides.Where(entry => entry.Id is not (>= FirstSlide and < FirstMaster)).Select(entry =>
                Finding(entry, $"Slide id {entry.Written} is not between {FirstSlide} and {FirstMaster - 1}.")))
            .Concat(shared.Where(entry => entry.Written is not null && entry.Id is not >= FirstMaster).Select(entry =>
                Finding(entry, $"Master or layout id {entry.Written} is not {FirstMaster} or more.")))
            .Concat(slides.Concat(masters).GroupBy(entry => entry.Relationship).Where(group => group.Count() > 1).Select(group =>
                Finding(group.First(), $"Relationship {group.Key} is listed {group.Count()} times.")));
        return masters.Count > 0 ? findings : findings.Append(new DeckFinding(
            "PB6010", DiagnosticSeverity.Error, "The presentation lists no slide master.", Part: presentation.Name));
    }

    private static IEnumerable<Entry> Entries(XElement? list, string name, PackagePart part) =>
        (list?.Elements(P + name) ?? [])
            .Select(element => new Entry(part, (string?)element.Attribute("id"), (string?)element.Attribute(R + "id")));

    private static IEnumerable<DeckFinding> Repeated(IEnumerable<Entry> entries) => entries
        .Where(entry => entry.Id is not null).GroupBy(entry => entry.Id).Where(group => group.Count() > 1)
        .Select(group => Finding(group.Last(), $"Id {group.Key} is used {group.Count()} times."));

    private static DeckFinding Finding(Entry entry, string message) =>
        new("PB6010", DiagnosticSeverity.Error, message, Part: entry.Part.Name);

    private sealed record Entry(PackagePart Part, string? Written, string? Relationship)
    {
        public uint? Id => uint.TryParse(Written, NumberStyles.None, CultureInfo.InvariantCulture, out uint id) ? id : null;
    }
}

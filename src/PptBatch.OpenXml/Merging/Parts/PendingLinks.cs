using PptBatch.OpenXml.Packages.Deflate;
using PptBatch.OpenXml.Packages.Parts;
using PptBatch.OpenXml.Packages.Zip;
using PptBatch.OpenXml.Writing.Plan;

namespace PptBatch.OpenXml.Merging.Parts;

/// <summary>
/// Links of slides to sections of other decks. Until every deck is read they lead to their own slide; then their relationships alone are
/// written again, the slides stay as they are.
/// </summary>
internal sealed class PendingLinks
{
    private readonly List<(OutputPart Part, PartLinks Links)> _open = [];

    /// <summary>Takes down a part that has such links; one that leads elsewhere has been led by an earlier merge.</summary>
    public void Note(OutputPart part, PartLinks links)
    {
        for (int i = 0; i < links.List.Count && links.List[i] is { } link; i++)
        {
            if (IsOpen(link, links.Targets[i], part))
            {
                _open.Add((part, links));
                return;
            }
        }
    }

    /// <summary>Leads them to the first slides of their sections.</summary>
    /// <param name="targets">The part of the first slide of each section; null where it has none.</param>
    /// <param name="spool">Keeps what is written.</param>
    public void Lead(IReadOnlyList<string?> targets, PartSpool spool)
    {
        FastDeflate deflate = new();
        using RentedStream xml = new();
        foreach ((OutputPart part, PartLinks links) in _open)
        {
            string?[] led = [.. links.List.Select((link, i) => Led(link, links.Targets[i], part, targets))];
            RelationshipsXml.Write(links.List, led, part.Name, xml);
            part.RelationshipsEntry = null;
            part.PackedRelationships = spool.Pack(xml.Written, deflate);
            xml.Clear();
        }
    }

    private static string? Led(Relationship link, string? target, OutputPart part, IReadOnlyList<string?> targets) =>
        IsOpen(link, target, part) && SectionLinks.TryParseRelationshipId(link.Id, out int section)
            ? targets.ElementAtOrDefault(section) ?? target
            : target;

    private static bool IsOpen(Relationship link, string? target, OutputPart part) =>
        SectionLinks.TryParseRelationshipId(link.Id, out _) && string.Equals(target, part.Name, StringComparison.Ordinal);
}

using System.Xml.Linq;
using PptBatch.OpenXml.Merging.Looks;
using PptBatch.OpenXml.Merging.Masters;
using PptBatch.OpenXml.Merging.Output;
using PptBatch.OpenXml.Merging.Parts;
using PptBatch.OpenXml.Merging.Sources;
using PptBatch.OpenXml.Packages.Parts;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.OpenXml.Merging.Copying;

/// <summary>Takes the masters of one input: a content that is there already is used again.</summary>
internal sealed class MasterReader(
    MergedDeck merged, SourceDeck deck, PartCopier copier, MasterFingerprint fingerprints, MasterHandling handling)
{
    public void Read(XElement presentation, Dictionary<string, Relationship> links, SourceLook look)
    {
        IEnumerable<string> listed = (presentation.Element(P + "sldMasterIdLst")?.Elements() ?? [])
            .Select(entry => (string?)entry.Attribute(R + "id") ?? "").Where(links.ContainsKey);
        IEnumerable<string> all = listed.Concat(links.Values.Where(link => link.Kind == "slideMaster").Select(link => link.Id)).Distinct();
        foreach (string master in all.Select(id => deck.Find(links[id], deck.MainPart)).Distinct(StringComparer.OrdinalIgnoreCase).ToList())
        {
            MasterContent content = fingerprints.Of(deck, master, () => Layouts(master));
            List<string> layouts = content.Layouts;
            string fingerprint = content.Fingerprint + look;
            if (merged.Masters.Find(fingerprint) is { } known)
            {
                copier.Map(master, known.Part);
                foreach ((string layout, PlacedLayout placed) in layouts.Zip(known.Layouts))
                {
                    copier.Map(layout, placed.Part);
                }
            }
            else if (handling == MasterHandling.UseFirst && merged.Masters.List.Count > 0)
            {
                MapOnto(merged.Masters.List[0], master, layouts);
            }
            else
            {
                deck.Guard(master, () => Place(fingerprint, master, layouts, look));
            }
        }
    }

    private PlacedMaster Place(string fingerprint, string master, List<string> layouts, SourceLook look)
    {
        uint id = merged.Masters.TakeId();
        List<uint> layoutIds = [.. layouts.Select(_ => merged.Masters.TakeId())];
        PartEdit edit = new() { Kind = PartKind.Master };
        List<Relationship> relationships = deck.Relationships(master);
        List<string> layoutLinks = [.. layouts.Select(layout => relationships.First(link => !link.External
            && string.Equals(deck.Find(link, master), layout, StringComparison.OrdinalIgnoreCase)).Id)];
        if (!IdsOf(deck.Load(master)).SequenceEqual(layoutIds.Select(layoutId => (uint?)layoutId)))
        {
            edit.Add(tree => SetLayoutIds(tree, layoutLinks, layoutIds));
        }

        Keep(edit, look);
        OutputPart part = copier.Copy(master, deck.MainPart, edit);
        List<PlacedLayout> placed = [];
        foreach (string layout in layouts)
        {
            (string? type, string name) = LayoutKey(layout);
            PartEdit layoutEdit = new() { Kind = PartKind.Layout };
            Keep(layoutEdit, look);
            placed.Add(new PlacedLayout(copier.Copy(layout, master, layoutEdit), type, name));
        }

        return merged.Masters.Add(fingerprint, new PlacedMaster(id, part, ThemeName(relationships), placed));
    }

    private void MapOnto(PlacedMaster first, string master, List<string> layouts)
    {
        copier.Map(master, first.Part);
        foreach (string layout in layouts)
        {
            (string? type, string name) = LayoutKey(layout);
            PlacedLayout? match =
                first.Layouts.FirstOrDefault(candidate => type is not null && type == candidate.Type && name == candidate.Name)
                ?? first.Layouts.FirstOrDefault(candidate => type is not null && type == candidate.Type)
                ?? first.Layouts.FirstOrDefault(candidate => string.Equals(name, candidate.Name, StringComparison.OrdinalIgnoreCase));
            if (match is null)
            {
                match = first.Layouts.FirstOrDefault(candidate => candidate.Type is "titleOnly" or "blank") ?? first.Layouts[0];
                merged.Findings.Warn(
                    "PB4026", deck.Name, $"The first master has no layout like \"{name}\"; \"{match.Name}\" was used instead.");
            }

            copier.Map(layout, match.Part);
        }
    }

    private List<string> Layouts(string master)
    {
        List<Relationship> links = deck.Relationships(master);
        IEnumerable<Relationship> listed = (deck.Load(master).Element(P + "sldLayoutIdLst")?.Elements() ?? [])
            .Select(entry => links.Find(link => link.Id == (string?)entry.Attribute(R + "id"))).OfType<Relationship>();
        List<string> layouts = [.. listed.Concat(links.Where(link => link.Kind == "slideLayout"))
            .Select(link => deck.Find(link, master)).Distinct(StringComparer.OrdinalIgnoreCase)];
        layouts.ForEach(layout => PartKind.Layout.RequireType(deck.Name, layout, deck.Type(layout)));
        return layouts;
    }

    private (string? Type, string Name) LayoutKey(string layout)
    {
        XElement root = deck.Load(layout);
        return ((string?)root.Attribute("type"), (string?)root.Element(P + "cSld")?.Attribute("name") ?? "");
    }

    private string ThemeName(List<Relationship> links)
    {
        string? theme = links.Find(link => link is { Kind: "theme", External: false }) is { } link ? deck.FindOrNull(link) : null;
        return theme is null ? "" : (string?)deck.Load(theme).Attribute("name") ?? "";
    }

    private static IEnumerable<uint?> IdsOf(XElement master) =>
        (master.Element(P + "sldLayoutIdLst")?.Elements() ?? []).Select(entry => (uint?)entry.Attribute("id"));

    private static void SetLayoutIds(XElement master, List<string> links, List<uint> ids)
    {
        XElement? list = master.Element(P + "sldLayoutIdLst");
        if (list is null)
        {
            list = new XElement(P + "sldLayoutIdLst");
            (master.Element(P + "clrMap") ?? master.Elements().Last()).AddAfterSelf(list);
        }

        list.ReplaceNodes(links.Zip(ids).Select(pair =>
            new XElement(P + "sldLayoutId", new XAttribute("id", pair.Second), new XAttribute(R + "id", pair.First))));
    }

    private static void Keep(PartEdit edit, SourceLook look)
    {
        if (!look.IsKept)
        {
            edit.Add(look.Apply);
        }
    }
}

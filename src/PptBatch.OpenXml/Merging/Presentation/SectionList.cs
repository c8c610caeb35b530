using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using PptBatch.OpenXml.Merging.Sources;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.OpenXml.Merging.Presentation;

/// <summary>The native sections of the merged deck, each with an id of its own.</summary>
internal sealed class SectionList
{
    private static readonly string[] Extensions = [".pptx", ".pptm", ".potx", ".potm", ".ppsx", ".ppsm"];
    private readonly List<DeckSection> _list = [];
    private readonly HashSet<string> _ids = new(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<DeckSection> List => _list;

    /// <summary>Adds the sections of an input; slides that are in none get sections named after the deck, where they stand.</summary>
    /// <param name="presentation">Its presentation part.</param>
    /// <param name="deck">The input; learns what became of its sections' ids.</param>
    /// <param name="taken">Its slides' ids in the merged deck, in order.</param>
    /// <param name="always">True to make a section for a deck that has none.</param>
    public void Add(XElement presentation, SourceDeck deck, IReadOnlyList<uint> taken, bool always)
    {
        Dictionary<uint, int> left = taken.Index().ToDictionary(slide => slide.Item, slide => slide.Index);
        List<(int Place, string Name, string? Id, List<uint> Slides)> found = [];
        int place = -1;
        foreach (XElement section in presentation.Descendants(P14 + "section"))
        {
            List<(int Place, uint Id)> slides = [];
            foreach (XElement entry in section.Descendants(P14 + "sldId"))
            {
                if (uint.TryParse((string?)entry.Attribute("id"), out uint old) && deck.SlideIds.TryGetValue(old, out uint id)
                    && left.Remove(id, out int at))
                {
                    slides.Add((at, id));
                }
            }

            slides.Sort();
            place = slides.Count == 0 ? place : slides[0].Place;
            found.Add(
                (place, (string?)section.Attribute("name") ?? "", (string?)section.Attribute("id"), [.. slides.Select(slide => slide.Id)]));
        }

        if (always || found.Count > 0)
        {
            found.AddRange(
                Runs(left.Values.Order()).Select(run => (run[0], NameOf(deck.Name), (string?)null, run.ConvertAll(at => taken[at]))));
        }

        foreach ((_, string name, string? id, List<uint> slides) in found.OrderBy(section => section.Place))
        {
            string given = id is not null && _ids.Add(id) ? id : MadeId(name);
            _list.Add(new DeckSection(name, given, slides));
            if (id is not null)
            {
                deck.SectionIds[id] = given;
            }
        }
    }

    /// <summary>Neighbours together.</summary>
    private static List<List<int>> Runs(IEnumerable<int> places)
    {
        List<List<int>> runs = [];
        foreach (int place in places)
        {
            if (runs.Count > 0 && runs[^1][^1] == place - 1)
            {
                runs[^1].Add(place);
            }
            else
            {
                runs.Add([place]);
            }
        }

        return runs;
    }

    private static string NameOf(string deck)
    {
        string name = deck[(deck.LastIndexOfAny(['/', '\\']) + 1)..];
        return Extensions.FirstOrDefault(extension => name.EndsWith(extension, StringComparison.OrdinalIgnoreCase)) is { } extension
            ? name[..^extension.Length]
            : name;
    }

    private string MadeId(string name)
    {
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes($"section {_list.Count} {name}"));
        string id = new Guid(hash.AsSpan(0, 16)).ToString("B").ToUpperInvariant();
        _ids.Add(id);
        return id;
    }
}

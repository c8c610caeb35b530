using PptBatch.OpenXml.Packages.Xml;
using PptBatch.OpenXml.Scenes;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.OpenXml.Checking.LookRules;

/// <summary>PB6106: every slide has a title in a title placeholder. PB6107: no other slide of its section has the same.</summary>
internal sealed class Titles
{
    private readonly Dictionary<(string Section, string Title), int> _seen = [];
    private Dictionary<string, string>? _sections;

    /// <summary>Compares a slide's title with those of the slides before it, so it is to be asked for each in its order.</summary>
    /// <param name="deck">The deck.</param>
    /// <param name="number">The slide's number.</param>
    /// <param name="part">The slide's part.</param>
    /// <param name="title">The text of its title; null for no title placeholder.</param>
    public IEnumerable<DeckFinding> Check(DeckScene deck, int number, string part, string? title)
    {
        if (string.IsNullOrEmpty(title))
        {
            string message = title is null ? "The slide has no title placeholder." : "The title is empty.";
            yield return new DeckFinding("PB6106", DiagnosticSeverity.Warning, message, number, Part: part);
        }
        else if (!_seen.TryAdd((SectionOf(deck, number), title), number))
        {
            int first = _seen[(SectionOf(deck, number), title)];
            yield return new DeckFinding(
                "PB6107", DiagnosticSeverity.Warning, $"Slide {first} has the same title: {Excerpt.Of(title, 80)}", number, Part: part);
        }
    }

    private string SectionOf(DeckScene deck, int number)
    {
        _sections ??= (deck.Presentation?.Descendants(P14 + "section") ?? [])
            .SelectMany((section, index) =>
                section.Descendants(P14 + "sldId").Select(entry => (Id: entry.Text("id") ?? "", Section: $"{index}")))
            .DistinctBy(pair => pair.Id)
            .ToDictionary(pair => pair.Id, pair => pair.Section);
        string? id = deck.SlideIds[number - 1];
        return id is not null && _sections.TryGetValue(id, out string? section) ? section : "";
    }
}

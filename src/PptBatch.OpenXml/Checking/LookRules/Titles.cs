using PptBatch.OpenXml.Packages.Xml;
using PptBatch.OpenXml.Scenes;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.OpenXml.Checking.LookRules;

/// <summary>PB6106: every slide has a title in a title placeholder. PB6107: no other slide of its section has the same.</summary>
internal sealed class Titles : ISlideRule
{
    private readonly Dictionary<(string Section, string Title), int> _seen = [];
    private Dictionary<string, string>? _sections;

    public IEnumerable<DeckFinding> Check(SlideScene slide)
    {
        string? title = slide.Title;
        if (string.IsNullOrEmpty(title))
        {
            string message = title is null ? "The slide has no title placeholder." : "The title is empty.";
            yield return slide.Finding("PB6106", DiagnosticSeverity.Warning, message);
        }
        else if (!_seen.TryAdd((SectionOf(slide), title), slide.Number))
        {
            int first = _seen[(SectionOf(slide), title)];
            yield return slide.Finding("PB6107", DiagnosticSeverity.Warning, $"Slide {first} has the same title: {Shortened(title)}");
        }
    }

    private string SectionOf(SlideScene slide)
    {
        _sections ??= (slide.Deck.Presentation?.Descendants(P14 + "section") ?? [])
            .SelectMany((section, index) =>
                section.Descendants(P14 + "sldId").Select(entry => (Id: entry.Text("id") ?? "", Section: $"{index}")))
            .DistinctBy(pair => pair.Id)
            .ToDictionary(pair => pair.Id, pair => pair.Section);
        string? id = slide.Deck.SlideIds[slide.Number - 1];
        return id is not null && _sections.TryGetValue(id, out string? section) ? section : "";
    }

    private static string Shortened(string title) => title.Length <= 80 ? title : title[..80] + "…";
}

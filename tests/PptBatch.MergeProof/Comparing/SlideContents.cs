using System.Xml.Linq;
using PptBatch.MergeProof.Reading;

namespace PptBatch.MergeProof.Comparing;

/// <summary>Reads the contents of a deck's slides.</summary>
public static class SlideContents
{
    // Controls are dropped, and said.
    private static readonly HashSet<string> NotFollowed =
        new(StringComparer.Ordinal) { "slide", "notesMaster", "printerSettings", "control" };

    public static IReadOnlyList<SlideContent> Of(ReadDeck deck)
    {
        PartHashes hashes = new(deck);
        return [.. deck.Slides.Select(slide => Of(deck, slide, hashes))];
    }

    private static SlideContent Of(ReadDeck deck, string slide, PartHashes hashes)
    {
        List<string> exact = [];
        List<string> charts = [];
        List<string> files = [];
        List<string> notes = [];
        HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
        Follow(slide, "slide");
        return new SlideContent(Sorted(exact), Texts(deck.Xml(slide)), notes, Sorted(charts), Sorted(files));

        void Follow(string part, string way)
        {
            if (!seen.Add(part))
            {
                return;
            }

            exact.Add($"{way} {hashes.Of(part)}");
            bool own = !way.Contains("/slideLayout", StringComparison.Ordinal);
            if (!deck.IsXml(part) && own)
            {
                files.Add($"{way} {hashes.Of(part)}");
            }
            else if (way.EndsWith("/notesSlide", StringComparison.Ordinal))
            {
                notes.AddRange(Texts(deck.Xml(part)));
            }
            else if (way.EndsWith("/chart", StringComparison.Ordinal) || way.EndsWith("/chartEx", StringComparison.Ordinal))
            {
                charts.Add(ChartData(deck.Xml(part)));
            }

            foreach (Link link in deck.Links(part).Where(link => link.Part is not null && !NotFollowed.Contains(link.Kind)))
            {
                if (!(link.Kind == "slideLayout" && way.EndsWith("/slideMaster", StringComparison.Ordinal)))
                {
                    Follow(link.Part!, $"{way}/{link.Kind}");
                }
            }
        }
    }

    private static List<string> Texts(XElement root) => [.. root.Descendants(Names.A + "t")
        .Where(text => text.Parent?.Name != Names.A + "fld").Select(text => text.Value)];

    /// <summary>Values, labels and the ranges that they come from, of the old charts and of the new ones.</summary>
    private static string ChartData(XElement chart) => string.Join('|', chart.Descendants()
        .Where(element => element.Name.LocalName is "v" or "f" or "pt" && !element.HasElements)
        .Select(element => $"{element.Parent?.Attribute("idx")?.Value}:{element.Value}"));

    // Equal parts may be one.
    private static List<string> Sorted(List<string> lines) => [.. lines.Distinct().Order(StringComparer.Ordinal)];
}

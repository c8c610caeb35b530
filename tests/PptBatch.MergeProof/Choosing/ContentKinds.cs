using PptBatch.MergeProof.Reading;

namespace PptBatch.MergeProof.Choosing;

/// <summary>What kinds of content a deck has: what its relationships lead to, and what only its XML shows.</summary>
public static class ContentKinds
{
    // Marks by which a content shows itself in the bytes of a slide or of the presentation part.
    private static readonly (string Kind, byte[] Mark)[] Marks =
    [
        .. new[]
        {
            "<a:tbl>", "<p:timing", "<p:transition", "show=\"0\"", "mc:AlternateContent", "sectionLst", "custShow", "a:hlinkClick",
            "m:oMath",
            "p:grpSp>", "type=\"slidenum\"", "p14:media", "oleObj", "<p:bg>", "embeddedFont",
        }.Select(mark => (mark, System.Text.Encoding.UTF8.GetBytes(mark))),
    ];

    public static IReadOnlySet<string> Of(ReadDeck deck, (long Width, long Height) size)
    {
        SortedSet<string> kinds = new(StringComparer.Ordinal) { $"{size.Width} x {size.Height}" };
        Queue<string> open = new(deck.Slides);
        HashSet<string> seen = [.. deck.Slides];
        string main = deck.Links("").First(link => link.Kind == "officeDocument").Part!;
        open.Enqueue(main);
        while (open.TryDequeue(out string? part))
        {
            byte[] bytes = deck.Bytes(part);
            kinds.UnionWith(Marks.Where(mark => deck.IsXml(part) && bytes.AsSpan().IndexOf(mark.Mark) >= 0).Select(mark => mark.Kind));
            foreach (Link link in deck.Links(part))
            {
                kinds.Add(link.Part is null ? "outside " + link.Kind : link.Kind);
                if (link.Part is { } target && seen.Add(target))
                {
                    open.Enqueue(target);
                }
            }
        }

        if (deck.Presentation.Name.NamespaceName != deck.Presentation.GetDefaultNamespace()
            && deck.Bytes(main).AsSpan().IndexOf("purl.oclc.org/ooxml"u8) >= 0)
        {
            kinds.Add("strict");
        }

        return kinds;
    }
}

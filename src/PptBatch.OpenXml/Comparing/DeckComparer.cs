using System.Globalization;
using System.Xml.Linq;
using PptBatch.OpenXml.Comparing;
using PptBatch.OpenXml.Comparing.Aligning;
using PptBatch.OpenXml.Comparing.Reading;
using PptBatch.OpenXml.Packages.Xml;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Scenes;
using PptBatch.OpenXml.Scenes.Drawing;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.OpenXml;

/// <summary>
/// Compares two decks, whoever made them, slide by slide: what was added, removed and moved, and what changed of words, tables, charts,
/// pictures, notes and look. <c>docs/diff.md</c> says how slides are matched and what is not compared.
/// </summary>
public static class DeckComparer
{
    /// <summary>Compares two decks, which are left open.</summary>
    /// <param name="before">The deck before.</param>
    /// <param name="after">The deck after.</param>
    /// <param name="beforeName">What to call the deck before.</param>
    /// <param name="afterName">What to call the deck after.</param>
    /// <param name="cancellationToken">Stops between slides.</param>
    /// <exception cref="PptBatchException">A slide of either deck cannot be read (PB3092).</exception>
    public static DeckComparison Compare(
        DrawnDeck before, DrawnDeck after, string beforeName, string afterName, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        List<SlideContent> old = Read(before.Scene, beforeName, cancellationToken), now = Read(after.Scene, afterName, cancellationToken);
        List<SlideDifference> slides = [];
        foreach (SlidePair pair in new SlideAligner(old, now).Align())
        {
            cancellationToken.ThrowIfCancellationRequested();
            SlideDifference? found = pair switch
            {
                { Before: { } x, After: { } y } => SlideComparer.Compare(old[x], now[y], pair.Moved),
                { Before: { } x } => Alone(old[x], old[x].Number, null),
                _ => Alone(now[pair.After!.Value], null, now[pair.After!.Value].Number),
            };
            slides.AddRange(found is null ? [] : [found]);
        }

        return new DeckComparison
        {
            Before = beforeName,
            After = afterName,
            SlidesBefore = old.Count,
            SlidesAfter = now.Count,
            Deck = Whole(before.Scene, after.Scene),
            Slides = slides,
        };
    }

    private static SlideDifference Alone(SlideContent slide, int? before, int? after) =>
        new() { Before = before, After = after, Title = slide.Title, Section = slide.Section };

    private static List<SlideContent> Read(DeckScene deck, string name, CancellationToken cancellationToken)
    {
        Dictionary<string, string> sections = new(StringComparer.Ordinal);
        foreach (XElement section in Sections(deck))
        {
            foreach (string id in section.Descendants(P14 + "sldId").Select(entry => entry.Text("id")).OfType<string>())
            {
                sections[id] = section.Text("name") ?? "";
            }
        }

        List<string?> ids =
            [.. (deck.Presentation?.Element(P + "sldIdLst")?.Elements(P + "sldId") ?? []).Select(slide => slide.Text("id"))];
        List<SlideContent> slides = [];
        foreach (SlideScene slide in deck.Slides())
        {
            cancellationToken.ThrowIfCancellationRequested();
            slides.Add(SlideContentReader.Read(slide, sections.GetValueOrDefault(ids.ElementAtOrDefault(slide.Number - 1) ?? "")));
        }

        // What cannot be read must not pass for the same.
        return slides.Count == deck.SlideParts.Count ? slides : throw new PptBatchException(new Diagnostic(
            "PB3092", DiagnosticSeverity.Error,
            string.Create(CultureInfo.InvariantCulture, $"{deck.SlideParts.Count - slides.Count} of its slides cannot be read."), name,
            "Give a file that opens in PowerPoint."));
    }

    private static List<ItemDifference> Whole(DeckScene before, DeckScene after)
    {
        List<ItemDifference> found = [];
        if (Size(before.Page) is var old && Size(after.Page) is var now && old != now)
        {
            found.Add(new ItemDifference(SlideAspect.Look, "slide size", old, now));
        }

        List<string> names = [.. Names(before)], others = [.. Names(after)];
        List<(int Before, int After)> pairs = SequenceDiff.Pairs(names, others);
        found.AddRange(names.Where((_, index) => !pairs.Exists(pair => pair.Before == index))
            .Select(name => new ItemDifference(SlideAspect.Words, "section", name, null)));
        found.AddRange(others.Where((_, index) => !pairs.Exists(pair => pair.After == index))
            .Select(name => new ItemDifference(SlideAspect.Words, "section", null, name)));
        return found;
    }

    private static string Size(Box page) => string.Create(CultureInfo.InvariantCulture, $"{page.Width:0.#} × {page.Height:0.#} pt");

    private static IEnumerable<string> Names(DeckScene deck) => Sections(deck).Select(section => section.Text("name") ?? "");

    private static IEnumerable<XElement> Sections(DeckScene deck) => deck.Presentation?.Descendants(P14 + "section") ?? [];
}

using System.Globalization;
using System.Text;
using PptBatch.OpenXml;

namespace PptBatch.Preview.WebPage;

/// <summary>The page of two decks' differences: each slide with both pictures beside each other and what changed below.</summary>
internal sealed class ComparisonPage : IDisposable
{
    private readonly StreamWriter _writer;

    /// <summary>Begins the page with what there is to see on it.</summary>
    /// <param name="output">Where to; left open.</param>
    /// <param name="comparison">What differs.</param>
    /// <param name="language">Language of the decks, a BCP-47 tag.</param>
    public ComparisonPage(Stream output, DeckComparison comparison, string language)
    {
        _writer = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true);
        string title = $"{comparison.Before} and {comparison.After}";
        Markup html = PageFrame.Head(title, "en", PageFrame.Resource("comparison.css"), null).Raw("<body><header><h1>").Text(title)
            .Raw("</h1><p>").Text(Summary(comparison)).Raw("</p>");
        Items(html, comparison.Deck);
        html.Raw("</header>\n<nav aria-label=\"Slides that differ\"><ol>\n");
        foreach ((int index, SlideDifference slide) in comparison.Slides.Index())
        {
            html.Raw("<li>").Open("a", ("href", "#d" + Number(index + 1))).Text(Where(slide)).Raw(" <span").Raw(Language(language))
                .Raw(">").Text(slide.Title).Raw("</span></a>: ").Text(slide.What()).Raw("</li>\n");
        }

        _writer.Write(html.Raw("</ol></nav>\n<main>\n").ToString());
    }

    /// <summary>Writes a slide.</summary>
    /// <param name="number">Its number on the page, from 1.</param>
    /// <param name="slide">What differs.</param>
    /// <param name="before">Its picture before; null where it was not there.</param>
    /// <param name="after">Its picture after; null where it is not there.</param>
    /// <param name="language">Language of the decks.</param>
    public void Write(int number, SlideDifference slide, byte[]? before, byte[]? after, string language)
    {
        Markup html = new Markup().Open("article", ("id", "d" + Number(number))).Raw("<h2>").Text(Where(slide)).Raw(" <span")
            .Raw(Language(language)).Raw(">").Text(slide.Title).Raw("</span>: ").Text(slide.What()).Raw("</h2><div class=\"pair\">");
        Picture(html, "before", slide.Before, before);
        Picture(html, "after", slide.After, after);
        html.Raw("</div>");
        Words(html, "Words", slide.Words, language);
        Items(html, slide.Items);
        Words(html, "Notes", slide.Notes, language);
        _writer.Write(html.Raw("</article>\n").ToString());
    }

    /// <summary>Ends the page.</summary>
    public void Dispose()
    {
        _writer.Write("</main></body></html>\n");
        _writer.Dispose();
    }

    private static string Summary(DeckComparison comparison) => comparison.IsSame
        ? "The decks are the same."
        : string.Create(
            CultureInfo.InvariantCulture,
            $"{comparison.SlidesBefore} slides before, {comparison.SlidesAfter} after: {comparison.AddedSlides} added, "
            + $"{comparison.RemovedSlides} removed, {comparison.MovedSlides} moved, {comparison.ChangedSlides} changed.");

    private static void Picture(Markup html, string name, int? slide, byte[]? picture)
    {
        if (slide is not { } number || picture is null)
        {
            html.Raw("<div class=\"none\">not there ").Text(name).Raw("</div>");
            return;
        }

        html.Raw("<figure>")
            .Open(
                "img",
                ("loading", "lazy"),
                ("alt", $"Slide {Number(number)} {name}"),
                ("src", "data:image/webp;base64," + Convert.ToBase64String(picture)))
            .Raw("<figcaption>").Text($"{name}: slide {Number(number)}").Raw("</figcaption></figure>");
    }

    private static void Words(Markup html, string name, IReadOnlyList<WordPiece> pieces, string language)
    {
        if (pieces.Count == 0)
        {
            return;
        }

        html.Raw("<h3>").Text(name).Raw("</h3><p class=\"text\"").Raw(Language(language)).Raw(">");
        foreach ((WordPieceKind kind, string text) in pieces)
        {
            string? element = kind switch { WordPieceKind.Added => "ins", WordPieceKind.Removed => "del", _ => null };
            _ = element is null ? html.Text(text) : html.Open(element).Text(text).Close(element);
        }

        html.Raw("</p>");
    }

    private static void Items(Markup html, IReadOnlyList<ItemDifference> items)
    {
        foreach (IGrouping<SlideAspect, ItemDifference> aspect in items.GroupBy(item => item.Aspect))
        {
            html.Raw("<h3>").Text(aspect.Key.ToString()).Raw("</h3><ul>");
            foreach (ItemDifference item in aspect)
            {
                html.Raw("<li>").Text(item.Place).Raw(": ");
                _ = item.Before is { } before ? html.Raw("<del>").Text(before).Raw("</del> ") : html;
                _ = item.After is { } after ? html.Raw("<ins>").Text(after).Raw("</ins>") : html;
                html.Raw("</li>");
            }

            html.Raw("</ul>");
        }
    }

    private static string Where(SlideDifference slide) =>
        slide is { Before: { } before, After: { } after } && before != after
            ? $"Slide {Number(before)} → {Number(after)}" : $"Slide {Number(slide.After ?? slide.Before ?? 0)}";

    private static string Language(string tag) => new Markup().Raw(" lang=\"").Text(tag).Raw("\"").ToString();

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}

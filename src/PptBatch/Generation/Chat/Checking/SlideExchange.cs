using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace PptBatch.Generation.Chat.Checking;

/// <summary>Takes the slides that go back out of an article and puts those that come in their places; the others stay.</summary>
internal static class SlideExchange
{
    private const string Number = "data-slide";

    /// <summary>An article of the slides of these numbers alone, each with its number.</summary>
    public static string Take(string html, IEnumerable<int> numbers)
    {
        IElement article = Parse(html)!;
        HashSet<int> wanted = [.. numbers];
        int number = 0;
        foreach (IElement slide in article.QuerySelectorAll("section").ToList())
        {
            if (wanted.Contains(++number))
            {
                slide.SetAttribute(Number, number.ToString(CultureInfo.InvariantCulture));
            }
            else
            {
                slide.Remove();
            }
        }

        return article.OuterHtml;
    }

    /// <summary>
    /// The article with the slides of a reply in the places that their numbers name, or their order where they name none; null when the
    /// reply has none of those that were asked for.
    /// </summary>
    public static string? Put(string html, IReadOnlyList<int> numbers, string reply)
    {
        if (ReplyFragment.Read(reply).Article is not { } answer)
        {
            return null;
        }

        List<IElement> written = [.. answer.QuerySelectorAll("section").Where(slide => slide.Closest("section section") is null)];
        IElement article = Parse(html)!;
        List<IElement> slides = [.. article.QuerySelectorAll("section")];

        // Without numbers they are those that were asked for, or all of them: some write the whole article again.
        bool unnumbered = written.All(slide => NumberOf(slide) is null);
        int NumberAt(int index) => written.Count == numbers.Count ? numbers[index] : written.Count == slides.Count ? index + 1 : 0;
        ILookup<int, IElement> byNumber = written
            .Select((slide, index) => (slide, number: unnumbered ? NumberAt(index) : NumberOf(slide) ?? 0))
            .ToLookup(entry => entry.number, entry => entry.slide);
        List<int> come = [.. numbers.Where(number => number <= slides.Count && byNumber[number].Any())];
        come.ForEach(number => Replace(slides[number - 1], byNumber[number]));
        return come.Count > 0 ? article.OuterHtml : null;
    }

    /// <summary>The most slides of a reply that name the same place; 0 where none names one.</summary>
    public static int MostInOnePlace(string reply) => ReplyFragment.Read(reply).Article?.QuerySelectorAll("section")
        .Select(NumberOf).OfType<int>().GroupBy(number => number).Select(place => place.Count()).DefaultIfEmpty().Max() ?? 0;

    private static void Replace(IElement old, IEnumerable<IElement> slides)
    {
        IElement last = old;
        foreach (IElement slide in slides)
        {
            IElement own = (IElement)old.Owner!.Import(slide, true);
            own.RemoveAttribute(Number);
            last.Parent!.InsertBefore(own, last.NextSibling);
            last = own;
        }

        old.Remove();
    }

    private static int? NumberOf(IElement slide) =>
        int.TryParse(slide.GetAttribute(Number), CultureInfo.InvariantCulture, out int number) ? number : null;

    private static IElement? Parse(string html) => new HtmlParser().ParseDocument(html).QuerySelector("article");
}

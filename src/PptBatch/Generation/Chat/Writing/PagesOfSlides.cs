using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using PptBatch.Generation.Chat.Checking;

namespace PptBatch.Generation.Chat.Writing;

/// <summary>Tells which slide of the HTML each rendered page is: one that is continued fills several pages.</summary>
internal static class PagesOfSlides
{
    // A title may be continued, or its tail may have become the subtitle.
    private const int Compared = 24;

    /// <summary>The number of the slide of each page, from 1.</summary>
    public static IReadOnlyList<int> Number(string html, IReadOnlyList<LookedAtPage> pages)
    {
        IHtmlCollection<IElement> slides = new HtmlParser().ParseDocument(html).QuerySelectorAll("section");
        List<string> titles = [.. slides.Select(slide => Plain(StyleCheck.TitleOf(slide)))];
        List<int> numbers = [];
        int slide = 0;
        for (int page = 0; page < pages.Count; page++)
        {
            string words = Plain(pages[page].Words);
            bool last = slide >= titles.Count;
            bool isNext = !last && (page == 0 || words.StartsWith(titles[slide], StringComparison.Ordinal)
                || titles.Count - slide >= pages.Count - page);
            slide += isNext ? 1 : 0;
            numbers.Add(Math.Max(1, slide));
        }

        return numbers;
    }

    private static string Plain(string text)
    {
        string letters = string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
        return letters.Length <= Compared ? letters : letters[..Compared];
    }
}

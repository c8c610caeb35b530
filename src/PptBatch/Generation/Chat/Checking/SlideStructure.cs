using System.Globalization;
using AngleSharp.Dom;

namespace PptBatch.Generation.Chat.Checking;

/// <summary>
/// Repairs the frame of a reply: the article's attributes, slides inside slides, titles that are missing, doubled or repeated.
/// </summary>
internal static class SlideStructure
{
    /// <summary>The slides, in order.</summary>
    public static IReadOnlyList<IElement> Repair(IElement article, Lesson lesson, string language, List<string> repaired)
    {
        article.SetAttribute("class", "lesson");
        article.SetAttribute("data-lesson", lesson.Number.ToString(CultureInfo.InvariantCulture));
        article.SetAttribute("lang", language);
        TakeOutNestedSlides(article, repaired);
        List<IElement> slides = [.. article.QuerySelectorAll("section")];
        HashSet<string> titles = new(StringComparer.OrdinalIgnoreCase);
        foreach (IElement slide in slides)
        {
            slide.ClassList.Add("slide");
            RepairTitle(slide);
            TellApart(slide, titles, repaired);
        }

        foreach (IElement empty in slides.Where(IsEmpty).ToList())
        {
            repaired.Add("a slide without content was removed");
            slides.Remove(empty);
            empty.Remove();
        }

        return slides;
    }

    // A slide that was not closed swallows those that follow it.
    private static void TakeOutNestedSlides(IElement article, List<string> repaired)
    {
        // The last first, so that each lands right behind the outermost slide and before those that followed it.
        foreach (IElement nested in article.QuerySelectorAll("section section").Reverse().ToList())
        {
            IElement outer = nested.Ancestors<IElement>().Last(element => element.LocalName == "section");
            outer.Parent!.InsertBefore(nested, outer.NextSibling);
            repaired.Add("an unclosed slide was closed");
        }
    }

    private static void RepairTitle(IElement slide)
    {
        List<IElement> headings = [.. Headings(slide)];
        IElement? title = headings.FirstOrDefault(heading => heading.LocalName == "h2") ?? headings.FirstOrDefault();
        foreach (IElement heading in headings.Where(heading => heading != title && heading.LocalName != "h3"))
        {
            Rename(heading, "h3");
        }

        if (title is { LocalName: not "h2" })
        {
            Rename(title, "h2");
        }
        else if (title is null && slide.GetAttribute("data-source") is { Length: > 0 } source)
        {
            title = slide.Owner!.CreateElement("h2");
            title.TextContent = source;
            slide.Prepend(title);
        }
    }

    private static IEnumerable<IElement> Headings(IElement slide) =>
        slide.Descendants<IElement>().Where(element => element.LocalName is "h1" or "h2" or "h3" or "h4" or "h5" or "h6");

    private static void Rename(IElement element, string name)
    {
        IElement renamed = element.Owner!.CreateElement(name);
        renamed.InnerHtml = element.InnerHtml;
        element.Replace(renamed);
    }

    private static void TellApart(IElement slide, HashSet<string> titles, List<string> repaired)
    {
        if (Headings(slide).FirstOrDefault(heading => heading.LocalName == "h2") is not { } title
            || title.TextContent.Trim() is not { Length: > 0 } words || titles.Add(words))
        {
            return;
        }

        int number = 2;
        while (!titles.Add($"{words} · {number}"))
        {
            number++;
        }

        title.Append(slide.Owner!.CreateTextNode(FormattableString.Invariant($" · {number}")));
        repaired.Add($"the title \"{words}\" was used twice and was numbered");
    }

    private static bool IsEmpty(IElement slide) =>
        slide.GetAttribute("data-layout") is not ("title" or "section" or "closing")
        && slide.Children.Where(child => child.LocalName is not "h2" and not "aside")
            .All(child => string.IsNullOrWhiteSpace(child.TextContent))
        && !slide.Descendants<IElement>().Any(element => element.LocalName == "img")
        && slide.ChildNodes.OfType<IText>().All(text => string.IsNullOrWhiteSpace(text.Data));
}

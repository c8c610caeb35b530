using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using PptBatch.Localization.Phrasebooks;

namespace PptBatch.Generation.Chat.Checking;

/// <summary>Notes for the presenter which words of a slide are not in the lesson.</summary>
internal static class DoubtMarks
{
    public static string Write(string html, IEnumerable<SlideFinding> doubts, string language)
    {
        IElement article = new HtmlParser().ParseDocument(html).QuerySelector("article")!;
        List<IElement> slides = [.. article.QuerySelectorAll("section")];
        foreach (SlideFinding doubt in doubts)
        {
            IElement slide = slides[doubt.Slide - 1];
            IElement notes = slide.QuerySelector("aside") ?? AddNotes(slide);
            string text = $"⚠ {Phrases.For(language).NotInLesson}: {string.Join("; ", doubt.Words)}";
            if (!notes.TextContent.Contains(text, StringComparison.Ordinal))
            {
                IElement mark = slide.Owner!.CreateElement("p");
                mark.TextContent = text;
                notes.Append(mark);
            }
        }

        return article.OuterHtml;
    }

    private static IElement AddNotes(IElement slide)
    {
        IElement notes = slide.Owner!.CreateElement("aside");
        notes.ClassName = "notes";
        slide.Append(notes);
        return notes;
    }
}

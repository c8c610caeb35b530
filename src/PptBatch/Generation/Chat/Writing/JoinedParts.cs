using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using PptBatch.Generation.Chat.Checking;
using PptBatch.Generation.Chat.Parts;

namespace PptBatch.Generation.Chat.Writing;

/// <summary>Puts the slides of a lesson's parts together: one opener, one summary, no title twice.</summary>
internal static class JoinedParts
{
    public static GenerationResult Join(LessonRequest request, IReadOnlyList<GenerationResult> parts)
    {
        IReadOnlyList<Diagnostic> said = [.. parts.SelectMany(part => part.Diagnostics)];
        if (parts.Where(part => part.Failure is not null).OrderByDescending(part => part.EndsRun).FirstOrDefault() is { } failed)
        {
            return failed with { Diagnostics = said };
        }

        List<IElement> articles = [.. parts.Select(part => new HtmlParser().ParseDocument(part.Html!).QuerySelector("article")!)];
        for (int index = 0; index < articles.Count; index++)
        {
            Drop(articles[index], index == 0 ? null : "title");
            Drop(articles[index], index == articles.Count - 1 ? null : "summary");
        }

        IElement whole = articles[0];
        foreach (IElement slide in articles.Skip(1).SelectMany(article => article.QuerySelectorAll("section").ToList()))
        {
            whole.Append(whole.Owner!.Import(slide, true));
        }

        SlideStructure.Repair(whole, request.Lesson, LessonLanguage.Of(request), []);
        return new GenerationResult
        {
            Html = whole.OuterHtml, Diagnostics = said, Marks = parts.Aggregate(LessonMarks.None, (marks, part) => marks | part.Marks),
        };
    }

    private static void Drop(IElement article, string? layout)
    {
        IEnumerable<IElement> slides = article.QuerySelectorAll("section").Where(slide => slide.GetAttribute("data-layout") == layout);
        foreach (IElement slide in layout is null ? [] : slides.ToList())
        {
            slide.Remove();
        }
    }
}

using AngleSharp.Dom;
using PptBatch.Generation.Outline.Planning;
using PptBatch.Generation.Outline.Text;
using PptBatch.Localization.Phrasebooks;
using PptBatch.SlideHtml.Blocks;
using PptBatch.SlideHtml.Model;

namespace PptBatch.Generation.Chat.Checking;

/// <summary>Makes sure that the lesson's objectives are on its slides; missing ones are put after the opener.</summary>
internal static class ObjectivesCheck
{
    private const double Said = 0.6;
    private const int ShortestWord = 4;

    public static void Repair(IElement article, LessonRequest request, MatterSlides slides, List<string> repaired)
    {
        if (request.Lesson.Objectives.Count == 0)
        {
            return;
        }

        HashSet<string> words =
            [.. article.QuerySelectorAll("li, p, h2, h3, td, dd, dt").SelectMany(element => Words(element.TextContent))];
        List<string> missing = [.. request.Lesson.Objectives.Where(objective => !IsSaid(objective, words))];
        if (missing.Count == 0)
        {
            return;
        }

        IElement? opener = article.QuerySelector("section[data-layout=title]");
        slides.Add(
            new OutlineSlide
            {
                Title = InlineText.Trimmed(Phrases.For(LessonLanguage.Of(request)).Objectives),
                Blocks = [ListBlock.Of(missing.Select(objective => InlineText.Trimmed(objective)))],
            },
            opener ?? article.QuerySelector("section"));
        repaired.Add($"{missing.Count} of the lesson's objectives were restored");
    }

    private static bool IsSaid(string objective, HashSet<string> words)
    {
        List<string> own = [.. Words(objective)];
        return own.Count(words.Contains) >= own.Count * Said;
    }

    private static IEnumerable<string> Words(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(word => CellWords.Bare(word)).Where(word => word.Length >= ShortestWord);
}

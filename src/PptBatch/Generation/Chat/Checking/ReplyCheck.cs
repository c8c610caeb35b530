using AngleSharp.Dom;
using PptBatch.Generation.Chat.Parts;

namespace PptBatch.Generation.Chat.Checking;

/// <summary>
/// Holds a model's reply against the dialect and against the lesson. Nothing of it is believed; what code can repair is repaired.
/// </summary>
internal static class ReplyCheck
{
    private const int FullLesson = 3000;
    private const double MostOver = 1.5;

    /// <summary>Reads a reply and says what is wrong with it; a reply that cannot be read at all has no article.</summary>
    public static CheckedReply Check(string reply, LessonPart part)
    {
        (IElement? article, string problem) = ReplyFragment.Read(reply);
        if (article is null)
        {
            return new CheckedReply(null, [problem], []);
        }

        List<string> repaired = [];
        Lesson lesson = part.Request.Lesson;
        SlideMarkup.Repair(article, lesson, repaired);
        IReadOnlyList<IElement> written = SlideStructure.Repair(article, lesson, part.Language, repaired);
        MatterSlides slides = new(article, lesson);
        ObjectivesCheck.Repair(article, part.Request, slides, repaired);
        IReadOnlyList<string> missing = new MatterCheck(article, part.Matter, slides, repaired).Repair();
        List<string> findings =
        [
            .. missing,
            .. CountFinding(written.Count, part.Slides, lesson),
            .. SlideFindings(article),
            .. LanguageCheck.Findings(article, part.Language),
            .. InventionCheck.Findings(article, lesson),
        ];
        return new CheckedReply(article.OuterHtml, findings, repaired);
    }

    private static IEnumerable<string> CountFinding(int count, int wanted, Lesson lesson)
    {
        // A short lesson cannot fill the slides that an ordinary one has.
        int most = (int)Math.Ceiling(wanted * MostOver);
        int least = lesson.Markdown.Length < FullLesson ? Math.Min(2, wanted) : wanted / 2;
        if (count < least || count > most)
        {
            yield return $"There are {count} slides; {least} to {most} are wanted.";
        }
    }

    private static IEnumerable<string> SlideFindings(IElement article)
    {
        int number = 0;
        foreach (IElement slide in article.QuerySelectorAll("section"))
        {
            number++;
            string title = slide.Descendants<IElement>().FirstOrDefault(element => element.LocalName == "h2")?.TextContent.Trim() ?? "";
            if (title.Length == 0)
            {
                yield return $"Slide {number} has no h2.";
            }

            if (LonelyPicture.IsIn(slide) && !LonelyPicture.Caption(slide))
            {
                yield return $"Slide {number} is a picture without text.";
            }
        }
    }
}

/// <summary>A reply after the check.</summary>
/// <param name="Html">The article, repaired where code can repair it; null when there is none to speak of.</param>
/// <param name="Findings">What is still wrong, in words for the model.</param>
/// <param name="Repaired">What code has repaired, in words for people.</param>
internal sealed record CheckedReply(string? Html, IReadOnlyList<string> Findings, IReadOnlyList<string> Repaired)
{
    public bool IsGood => Html is not null && Findings.Count == 0;
}

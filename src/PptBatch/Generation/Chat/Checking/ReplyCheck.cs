using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace PptBatch.Generation.Chat;

/// <summary>Holds a model's reply against the dialect and against the lesson. Nothing of it is believed.</summary>
internal static class ReplyCheck
{
    private const int MaxReply = 2_000_000;

    /// <summary>Reads a reply and says what is wrong with it; a reply that cannot be read at all has no article.</summary>
    public static CheckedReply Check(string reply, LessonRequest request, int slidesWanted)
    {
        string html = Fragment(reply);
        if (html.Length > MaxReply)
        {
            return new CheckedReply(null, [$"The answer is longer than {MaxReply} characters."]);
        }

        IElement? article = new HtmlParser().ParseDocument(html).QuerySelector("article");
        List<IElement> slides = article is null ? [] : [.. article.QuerySelectorAll("section.slide")];
        if (article is null || slides.Count == 0)
        {
            return new CheckedReply(null, ["There is no article.lesson with section.slide elements in the answer."]);
        }

        if (!html.TrimEnd().EndsWith("</article>", StringComparison.OrdinalIgnoreCase))
        {
            return new CheckedReply(null, ["The answer does not end with </article>."]);
        }

        ReplyRepair.Apply(article, slides, request);
        List<string> findings = [.. DialectFindings(slides), .. CountFinding(slides.Count, slidesWanted, request.Lesson), .. LessonFindings(article, request)];
        return new CheckedReply(article.OuterHtml, findings);
    }

    /// <summary>The article without a code fence or words around it.</summary>
    private static string Fragment(string reply)
    {
        int start = reply.IndexOf("<article", StringComparison.OrdinalIgnoreCase);
        int end = reply.LastIndexOf("</article>", StringComparison.OrdinalIgnoreCase);
        return start < 0 ? reply : end < start ? reply[start..] : reply[start..(end + "</article>".Length)];
    }

    private static IEnumerable<string> DialectFindings(List<IElement> slides)
    {
        HashSet<string> titles = new(StringComparer.OrdinalIgnoreCase);
        for (int index = 0; index < slides.Count; index++)
        {
            string? title = slides[index].QuerySelector("h2")?.TextContent.Trim();
            if (string.IsNullOrEmpty(title))
            {
                yield return $"Slide {index + 1} has no h2.";
            }
            else if (!titles.Add(title))
            {
                yield return $"Slide {index + 1} repeats the title \"{title}\".";
            }

            if (slides[index].QuerySelector("img") is not null && slides[index].TextContent.Trim().Length <= (title?.Length ?? 0))
            {
                yield return $"Slide {index + 1} is a picture without any text.";
            }
        }
    }

    private static IEnumerable<string> CountFinding(int count, int wanted, Lesson lesson)
    {
        // A short lesson cannot fill the slides that an ordinary one has.
        int most = (int)Math.Ceiling(wanted * 1.5);
        int least = lesson.Markdown.Length < 3000 ? 2 : wanted / 2;
        if (count < least || count > most)
        {
            yield return $"There are {count} slides; {least} to {most} are wanted.";
        }
    }

    private static IEnumerable<string> LessonFindings(IElement article, LessonRequest request)
    {
        LessonContents contents = LessonContents.Of(request.Lesson);
        HashSet<string> code = [.. article.QuerySelectorAll("pre").Select(pre => LessonContents.Normal(pre.TextContent))];
        foreach (string block in contents.Code.Where(block => !code.Contains(block)))
        {
            yield return $"This code block of the lesson is missing or changed: {FirstLine(block)}";
        }

        int tables = article.QuerySelectorAll("table").Length;
        if (tables < contents.TableCount)
        {
            yield return $"The lesson has {contents.TableCount} tables and the slides {tables}.";
        }

        HashSet<string> pictures = [.. article.QuerySelectorAll("img").Select(img => img.GetAttribute("src") ?? "")];
        foreach (string picture in contents.Pictures.Where(picture => !pictures.Contains(picture)))
        {
            yield return $"The picture src=\"{picture}\" is not on any slide.";
        }

        foreach (string picture in pictures.Where(picture => !contents.Pictures.Contains(picture)))
        {
            yield return $"The picture src=\"{picture}\" is not one of the lesson's.";
        }
    }

    private static string FirstLine(string code) => code.Split('\n').First(line => line.Trim().Length > 0).Trim();
}

/// <summary>A reply after the check.</summary>
/// <param name="Html">The article, repaired where code can repair it; null when there is none to speak of.</param>
/// <param name="Findings">What is still wrong, in words for the model.</param>
internal sealed record CheckedReply(string? Html, IReadOnlyList<string> Findings)
{
    public bool IsGood => Html is not null && Findings.Count == 0;
}

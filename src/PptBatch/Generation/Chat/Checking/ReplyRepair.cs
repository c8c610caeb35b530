using AngleSharp.Dom;

namespace PptBatch.Generation.Chat;

/// <summary>Mends what needs no model: wrong lesson number or language, active content, pictures named by their file instead of their reference.</summary>
internal static class ReplyRepair
{
    public static void Apply(IElement article, IReadOnlyList<IElement> slides, LessonRequest request)
    {
        article.SetAttribute("class", "lesson");
        article.SetAttribute("data-lesson", request.Lesson.Number.ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (string.IsNullOrEmpty(article.GetAttribute("lang")))
        {
            article.SetAttribute("lang", request.Course.Language);
        }

        foreach (IElement active in article.QuerySelectorAll("script, style, iframe, object, embed, link, template").ToList())
        {
            active.Remove();
        }

        foreach (IElement slide in slides)
        {
            RetitleFirstHeading(slide);
        }

        foreach (IElement picture in article.QuerySelectorAll("img"))
        {
            NameByReference(picture, request.Lesson);
        }
    }

    private static void RetitleFirstHeading(IElement slide)
    {
        if (slide.QuerySelector("h2") is null && slide.QuerySelector("h1, h3") is { Owner: { } document } heading)
        {
            IElement title = document.CreateElement("h2");
            title.InnerHtml = heading.InnerHtml;
            heading.Replace(title);
        }
    }

    private static void NameByReference(IElement picture, Lesson lesson)
    {
        string source = picture.GetAttribute("src") ?? "";
        if (lesson.Images.Any(image => image.Reference == source))
        {
            return;
        }

        List<LessonImage> sameFile = [.. lesson.Images.Where(image => FileName(image.Reference) == FileName(source))];
        if (sameFile.Count == 1)
        {
            picture.SetAttribute("src", sameFile[0].Reference);
        }
    }

    private static string FileName(string reference) => Path.GetFileNameWithoutExtension(reference.Split('?')[0].Split('/')[^1]);
}

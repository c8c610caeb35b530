using AngleSharp.Dom;
using PptBatch.SlideHtml.Grammar;

namespace PptBatch.Generation.Chat.Checking;

/// <summary>
/// Takes out of a reply what the dialect does not have and what the lesson does not hold: active content, foreign elements and
/// attributes, links to addresses and pictures that are not the lesson's.
/// </summary>
internal static class SlideMarkup
{
    private const string Active =
        "script, style, iframe, object, embed, link, meta, base, template, noscript, svg, math, "
        + "form, input, button, select, textarea, audio, video, canvas";

    public static void Mend(IElement article, Lesson lesson, List<string> mended)
    {
        foreach (IElement active in article.QuerySelectorAll(Active).ToList())
        {
            mended.Add($"{active.LocalName} was taken out");
            active.Remove();
        }

        foreach (IElement element in article.QuerySelectorAll("*").ToList())
        {
            if (!SlideGrammar.Standard.Elements.Contains(element.LocalName))
            {
                Unwrap(element);
                continue;
            }

            foreach (IAttr attribute in element.Attributes.Where(attribute => !SlideGrammar.Standard.Attributes.Contains(attribute.Name)).ToList())
            {
                element.RemoveAttribute(attribute.Name);
            }
        }

        MendLinks(article, lesson, mended);
        MendPictures(article, lesson, mended);
    }

    private static void Unwrap(IElement element) => element.Replace([.. element.ChildNodes]);

    private static void MendLinks(IElement article, Lesson lesson, List<string> mended)
    {
        foreach (IElement link in article.QuerySelectorAll("a").ToList())
        {
            string address = link.GetAttribute("href") ?? "";
            if (!lesson.Markdown.Contains(address, StringComparison.Ordinal)
                && !lesson.References.Any(reference => reference.Contains(address, StringComparison.Ordinal)))
            {
                mended.Add("a link to an address that is not in the lesson became plain text");
                Unwrap(link);
            }
        }
    }

    private static void MendPictures(IElement article, Lesson lesson, List<string> mended)
    {
        foreach (IElement picture in article.QuerySelectorAll("img").ToList())
        {
            string source = picture.GetAttribute("src") ?? "";
            if (lesson.Images.Any(image => image.Reference == source))
            {
                continue;
            }

            List<LessonImage> sameFile = [.. lesson.Images.Where(image => FileName(image.Reference) == FileName(source))];
            if (sameFile.Count == 1)
            {
                picture.SetAttribute("src", sameFile[0].Reference);
                continue;
            }

            mended.Add("a picture that is not the lesson's was taken out");
            (picture.Closest("figure") ?? picture).Remove();
        }
    }

    private static string FileName(string reference) => Path.GetFileNameWithoutExtension(reference.Split('?')[0].Split('/')[^1]);
}

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

    public static void Repair(IElement article, Lesson lesson, List<string> repaired)
    {
        foreach (IElement active in article.QuerySelectorAll(Active).ToList())
        {
            repaired.Add($"{active.LocalName} was taken out");
            active.Remove();
        }

        foreach (IElement element in article.QuerySelectorAll("*").ToList())
        {
            if (!SlideGrammar.Standard.Elements.Contains(element.LocalName))
            {
                Unwrap(element);
                continue;
            }

            foreach (IAttr attribute in element.Attributes.Where(attribute => !SlideGrammar.Standard.Attributes.Contains(attribute.Name))
                .ToList())
            {
                element.RemoveAttribute(attribute.Name);
            }
        }

        RepairLinks(article, lesson, repaired);
        RepairPictures(article, lesson, repaired);
    }

    private static void Unwrap(IElement element) => element.Replace([.. element.ChildNodes]);

    private static void RepairLinks(IElement article, Lesson lesson, List<string> repaired)
    {
        foreach (IElement link in article.QuerySelectorAll("a").ToList())
        {
            string address = link.GetAttribute("href") ?? "";
            if (!IsArrow(link, address) && !lesson.Markdown.Contains(address, StringComparison.Ordinal)
                && !lesson.References.Any(reference => reference.Contains(address, StringComparison.Ordinal)))
            {
                repaired.Add("a link to an address that is not in the lesson became plain text");
                Unwrap(link);
            }
        }
    }

    // An arrow of a flow leads to another of its nodes.
    private static bool IsArrow(IElement link, string address) => address.StartsWith('#') && link.Closest("figure.diagram") is { } figure
        && figure.QuerySelectorAll("li[id]").Any(node => node.Id == address[1..]);

    private static void RepairPictures(IElement article, Lesson lesson, List<string> repaired)
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

            repaired.Add("a picture that is not in the lesson was removed");
            (picture.Closest("figure") ?? picture).Remove();
        }
    }

    private static string FileName(string reference) => Path.GetFileNameWithoutExtension(reference.Split('?')[0].Split('/')[^1]);
}

using AngleSharp.Dom;

namespace PptBatch.SlideHtml.Markup;

/// <summary>Finds the slides of a lesson: its <c>section.slide</c> elements, or else what stands between its headings.</summary>
internal static class SlideElements
{
    /// <summary>What holds the slides: the lesson's article, or else the whole body.</summary>
    public static IElement RootOf(IElement body) => body.QuerySelector("article") ?? body;

    public static List<IElement> Of(IElement root)
    {
        List<IElement> slides = [];
        IElement? loose = null;
        foreach (INode node in root.ChildNodes.ToList())
        {
            if (node is IElement element && IsSlide(element))
            {
                slides.Add(element);
                loose = null;
            }
            else if (node is IElement wrapper && wrapper.QuerySelector("section.slide, section:has(> h2)") is not null)
            {
                slides.AddRange(Of(wrapper));
                loose = null;
            }
            else if (node is IElement heading && heading.LocalName is "h1" or "h2")
            {
                loose = Start(slides, root);
                loose.AppendChild(node.Clone());
            }
            else if (node is IElement or IText
                && (loose is not null || !string.IsNullOrWhiteSpace(node.TextContent) || node is IElement { LocalName: "img" or "figure" }))
            {
                // Text before the first heading, or between slides, is a slide of its own rather than lost.
                loose ??= Start(slides, root);
                loose.AppendChild(node.Clone());
            }
        }

        return slides;
    }

    private static bool IsSlide(IElement element) =>
        element.LocalName == "section" || (element.LocalName == "div" && element.HasClass("slide"));

    private static IElement Start(List<IElement> slides, IElement root)
    {
        IElement slide = root.Owner!.CreateElement("section");
        slides.Add(slide);
        return slide;
    }
}

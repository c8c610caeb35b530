using AngleSharp.Dom;
using PptBatch.SlideHtml.Markup;

namespace PptBatch.SlideHtml.Writing;

/// <summary>
/// The slides of a lesson's slide HTML one by one, as the reader counts them: for whoever edits one and leaves the others.
/// </summary>
public static class LessonSections
{
    private const string Element = "article";

    /// <summary>The HTML of each slide, in order.</summary>
    /// <param name="html">Slide HTML of a lesson.</param>
    public static IReadOnlyList<string> Of(string html)
    {
        ArgumentNullException.ThrowIfNull(html);
        return LessonArticle.Of(html).Html;
    }

    /// <summary>The lesson with other HTML in the place of one slide. What stands outside its article is kept as it is.</summary>
    /// <param name="html">Slide HTML of a lesson, an <c>article</c> whose slides are <c>section</c> elements.</param>
    /// <param name="number">Number of the slide, from 1.</param>
    /// <param name="slide">The HTML of one slide, of several, or of none, which takes the slide out.</param>
    /// <exception cref="ArgumentException">The lesson has no such slide, or is no article.</exception>
    public static string Replace(string html, int number, string slide)
    {
        ArgumentNullException.ThrowIfNull(html);
        ArgumentNullException.ThrowIfNull(slide);
        int start = html.IndexOf("<" + Element, StringComparison.OrdinalIgnoreCase);
        int end = html.LastIndexOf("</" + Element + ">", StringComparison.OrdinalIgnoreCase);
        IElement root = LessonArticle.Root(html);
        List<IElement> slides = SlideElements.Of(root);
        if (start < 0 || end < start || number < 1 || number > slides.Count || slides[number - 1].Parent is null)
        {
            throw new ArgumentException($"The lesson has no slide {number} that stands in an article.", nameof(number));
        }

        slides[number - 1].OuterHtml = slide;
        return string.Concat(html.AsSpan(0, start), root.OuterHtml, html.AsSpan(end + Element.Length + 3));
    }
}

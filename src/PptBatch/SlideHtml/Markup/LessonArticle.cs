using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using PptBatch.SlideHtml.Model;

namespace PptBatch.SlideHtml.Markup;

/// <summary>A lesson's slide HTML taken apart into its slides, one of which can be put in another's place.</summary>
internal sealed class LessonArticle
{
    private readonly IElement _article;
    private readonly List<IElement> _slides;

    private LessonArticle(IElement article, List<IElement> slides) => (_article, _slides) = (article, slides);

    /// <summary>The slides in order, each with its own element.</summary>
    public IReadOnlyList<string> Html => [.. _slides.Select(slide => slide.OuterHtml)];

    public static LessonArticle Of(string html)
    {
        IElement root = Root(html);
        return new LessonArticle(root, SlideElements.Of(root));
    }

    /// <summary>What is wrong with HTML that is to be one slide, or null.</summary>
    public static string? Problem(string html)
    {
        if (html.Length > SlideHtmlLimits.ReplyCharacters)
        {
            return $"it is longer than {SlideHtmlLimits.ReplyCharacters:N0} characters";
        }

        List<IElement> slides = SlideElements.Of(Body(html));
        return slides is not [{ LocalName: "section" } slide] ? $"it holds {slides.Count} slides, not one <section>"
            : string.IsNullOrWhiteSpace(slide.QuerySelector("h2")?.TextContent) ? "its <section> has no <h2> with the slide's title"
            : SlideCut.Apply(slide) == slide ? null
            : $"it holds more than {SlideHtmlLimits.SlideCharacters:N0} characters or {SlideHtmlLimits.SlideElements:N0} elements "
                + "and lines of code";
    }

    /// <summary>The whole lesson with another slide in one's place.</summary>
    /// <param name="slide">The slide's number, from 1.</param>
    /// <param name="html">HTML that has no <see cref="Problem"/>.</param>
    public string With(int slide, string html)
    {
        List<string> slides = [.. Html];
        slides[slide - 1] = SlideElements.Of(Body(html))[0].OuterHtml;
        return Article(slides);
    }

    /// <summary>The lesson with one of its slides and no other.</summary>
    /// <param name="slide">The slide's number, from 1.</param>
    public string Only(int slide) => Article([Html[slide - 1]]);

    private string Article(IEnumerable<string> slides)
    {
        IElement article = _article.LocalName == "article"
            ? (IElement)_article.Clone(deep: false) : _article.Owner!.CreateElement("article");
        article.InnerHtml = string.Join("\n", slides);
        return article.OuterHtml;
    }

    /// <summary>What holds the slides of a lesson's HTML, however deep that is nested.</summary>
    public static IElement Root(string html) => SlideElements.RootOf(Body(html));

    private static IElement Body(string html) => new HtmlParser().ParseDocument(DepthLimit.Apply(html)).Body!;
}

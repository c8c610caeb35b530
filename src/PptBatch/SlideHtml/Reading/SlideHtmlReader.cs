using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using PptBatch.SlideHtml.Blocks;
using PptBatch.SlideHtml.Grammar;
using PptBatch.SlideHtml.Kinds;
using PptBatch.SlideHtml.Markup;
using PptBatch.SlideHtml.Model;

namespace PptBatch.SlideHtml.Reading;

/// <summary>Reads the slide HTML of one lesson, whatever it is: an article, a whole document, or loose fragments.</summary>
public static class SlideHtmlReader
{
    /// <summary>Reads a lesson. No HTML makes it throw: what is not of the dialect is kept as text or left out, and reported.</summary>
    /// <param name="content">The lesson.</param>
    /// <param name="language">BCP-47 tag for a lesson that names none.</param>
    /// <param name="support">What the renderer shows.</param>
    /// <param name="grammar">The dialect, or null for <see cref="SlideGrammar.Standard"/>.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static async Task<LessonReading> ReadAsync(
        LessonContent content, string language, IContentSupport support, SlideGrammar? grammar = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(support);
        string html = content.Html.Length <= SlideHtmlLimits.LessonCharacters
            ? content.Html
            : content.Html[..SlideHtmlLimits.LessonCharacters];
        IElement body = (await new HtmlParser().ParseDocumentAsync(DepthLimit.Apply(html), cancellationToken)).Body!;
        IElement root = SlideElements.RootOf(body);
        await support.OpenPicturesAsync(PictureHtml.SourcesIn(root), cancellationToken);
        ReadContext context = new(content.Number, content.Title, (grammar ?? SlideGrammar.Standard).Blocks, support);
        if (html.Length < content.Html.Length)
        {
            context.Say(
                "PB3001", $"The slide HTML is longer than {SlideHtmlLimits.LessonCharacters:N0} characters and was truncated.",
                severity: DiagnosticSeverity.Error);
        }

        string tag = LanguageAttributes.Read(root) ?? language;
        bool rightToLeft = LanguageAttributes.SaysRightToLeft(root) || WritingDirection.IsRightToLeft(tag);
        List<SlideModel> read = [];
        foreach (IElement slide in Slides(root, context))
        {
            cancellationToken.ThrowIfCancellationRequested();
            read.Add(SlideReader.Read(slide, content.Title, tag, rightToLeft, context));
        }

        return new LessonReading(new LessonModel(content.Number, content.Title, tag, read), context.Diagnostics);
    }

    private static IEnumerable<IElement> Slides(IElement root, ReadContext context)
    {
        List<IElement> slides = SlideElements.Of(root);
        if (slides.Count == 0)
        {
            // A lesson without a word still has its place in the deck.
            slides.Add(root.Owner!.CreateElement("section"));
        }

        if (slides.Count > SlideHtmlLimits.Slides)
        {
            context.Say(
                "PB3002", $"The lesson has {slides.Count} slides; only the first {SlideHtmlLimits.Slides} were taken.",
                severity: DiagnosticSeverity.Error);
        }

        return slides.Take(SlideHtmlLimits.Slides);
    }
}

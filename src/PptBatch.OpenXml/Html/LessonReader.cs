using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using PptBatch.OpenXml.Slides;
using PptBatch.Rendering;

namespace PptBatch.OpenXml.Html;

/// <summary>Reads the slide HTML of one lesson, whatever it is: an article, a whole document, or loose fragments.</summary>
internal static class LessonReader
{
    private const int MostCharacters = 8_000_000;
    private const int MostSlides = 500;

    public static async Task<(LessonModel Lesson, IReadOnlyList<Diagnostic> Diagnostics)> ReadAsync(
        LessonContent content, string language, IPictureSource source, CancellationToken cancellationToken)
    {
        string html = content.Html.Length <= MostCharacters ? content.Html : content.Html[..MostCharacters];
        IElement body = (await new HtmlParser().ParseDocumentAsync(DepthLimit.Apply(html), cancellationToken).ConfigureAwait(false)).Body!;
        IElement root = body.QuerySelector("article") ?? body;
        ReadContext context = new(
            content.Number, content.Title, await PictureLoader.LoadAsync(root, content.Number, source, cancellationToken).ConfigureAwait(false));
        if (html.Length < content.Html.Length)
        {
            context.Say("PB3001", $"The slide HTML is longer than {MostCharacters:N0} characters and was cut there.", severity: DiagnosticSeverity.Error);
        }

        string tag = LanguageTag.Read(root) ?? language;
        bool rightToLeft = LanguageTag.SaysRightToLeft(root) || LanguageTag.IsRightToLeft(tag);
        List<IElement> slides = SlideElements.Of(root);
        if (slides.Count == 0)
        {
            // A lesson without a word still has its place in the deck.
            slides.Add(body.Owner!.CreateElement("section"));
        }

        if (slides.Count > MostSlides)
        {
            context.Say("PB3002", $"The lesson has {slides.Count} slides; only the first {MostSlides} were taken.", severity: DiagnosticSeverity.Error);
        }

        List<SlideModel> read = [];
        foreach (IElement slide in slides.Take(MostSlides))
        {
            cancellationToken.ThrowIfCancellationRequested();
            read.Add(SlideReader.Read(slide, content.Title, tag, rightToLeft, context));
        }

        return (new LessonModel(content.Number, content.Title, tag, read), context.Diagnostics);
    }
}

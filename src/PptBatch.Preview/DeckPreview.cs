using System.Runtime.CompilerServices;
using PptBatch.Artifacts;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Rendering;
using PptBatch.OpenXml.Scenes.Drawing;
using PptBatch.Preview.Painting;
using PptBatch.Preview.Painting.Decks;
using PptBatch.Preview.WebPage;
using SkiaSharp;

namespace PptBatch.Preview;

/// <summary>
/// Paints slides: a PNG each, a contact sheet, and a web page that needs nothing else. Slide HTML is painted from the layout that its
/// PowerPoint is written from, a finished deck from what is on its slides. Thread-safe. The same fonts on the machine give the same bytes.
/// </summary>
public sealed class DeckPreview
{
    private const int NarrowestPicture = 160;
    private const int WidestPicture = 7680;
    private const int MostColumns = 12;
    private readonly PreviewOptions _options;
    private readonly DeckComposer _composer;

    /// <summary>Creates a preview.</summary>
    /// <param name="options">How pictures look, or null for the defaults.</param>
    /// <exception cref="ArgumentException">A width, a number of columns, a theme or a colour that there is not.</exception>
    public DeckPreview(PreviewOptions? options = null)
    {
        _options = options ?? new PreviewOptions();
        CheckWidth(_options.Width, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(_options.Columns, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(_options.Columns, MostColumns, nameof(options));
        _composer = new DeckComposer(_options.Theme, _options.TemplatePath, _options.Design, _options.Brand)
        {
            PictureDecoder = _options.PictureDecoder,
        };
    }

    /// <summary>
    /// Writes the pictures and the page into a folder, which is made where it is not there; files of the same names are replaced.
    /// </summary>
    /// <param name="deck">The lessons' slide HTML.</param>
    /// <param name="pictures">Where the lessons' pictures are.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="PptBatchException">The folder cannot be written, or the template cannot be used.</exception>
    public async Task<PreviewResult> WriteAsync(
        DeckContent deck, IPictureSource pictures, string folder, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ComposedDeck composed = await _composer.ComposeAsync(deck, pictures, cancellationToken).ConfigureAwait(false);
        using Typefaces typefaces = new();
        PagePainter painter = new(composed.Slide, typefaces);
        using PreviewFolder output = new(folder, composed.Pages.Count, _options.Columns, composed.Slide.Width, composed.Slide.Height);
        foreach (ComposedPage page in composed.Pages)
        {
            cancellationToken.ThrowIfCancellationRequested();
            using SKImage image = painter.Paint(page, _options.Width);
            await output.AddAsync(image, cancellationToken).ConfigureAwait(false);
        }

        using MemoryStream web = new();
        DeckWebPage.Write(composed, web);
        return await output.FinishAsync(web, [.. composed.Diagnostics, .. typefaces.Diagnostics], cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Writes pictures and page of a finished deck, whoever made it. They show what is on its slides, without effects and rare shapes;
    /// theme
    /// and template of the options are not used. On the page a slide is its picture, with its words for screen readers and its notes.
    /// </summary>
    /// <param name="deck">The deck. A stream that cannot seek is copied to memory.</param>
    /// <param name="name">Its name, for errors and for the page's title.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="cancellationToken">Stops between slides.</param>
    /// <exception cref="PptBatchException">It is no deck, has no slides, or the folder cannot be written.</exception>
    public async Task<PreviewResult> WriteDeckAsync(Stream deck, string name, string folder, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(deck);
        ArgumentException.ThrowIfNullOrEmpty(folder);
        DrawnDeck opened = DrawnDeck.Open(deck, name);
        using Typefaces typefaces = new();
        ScenePainter painter = new(typefaces);
        Box page = opened.Page;
        List<int> drawn = [];
        using PreviewFolder output = new(folder, opened.SlideCount, _options.Columns, page.Width, page.Height);
        FileStream web = ScratchFile.Create();
        await using ConfiguredAsyncDisposable closing = web.ConfigureAwait(false);
        using (ViewerPage viewer = new(web, name, opened.Language, (page.Width, page.Height), PicturePage.Styles))
        {
            foreach (DrawnSlide slide in opened.Slides())
            {
                cancellationToken.ThrowIfCancellationRequested();
                drawn.Add(slide.Number);
                using SKImage image = painter.Paint(slide, _options.Width);
                byte[] png = await output.AddAsync(image, cancellationToken).ConfigureAwait(false);
                viewer.Write(PicturePage.Section(output.Count, png, slide.Words, slide.Notes));
            }
        }

        IEnumerable<Diagnostic> missing = Enumerable.Range(1, opened.SlideCount).Except(drawn).Select(slide => new Diagnostic(
            "PB3093", DiagnosticSeverity.Error, $"Slide {slide} is not drawn: its part is missing, damaged or not a slide.", name,
            "`pptbatch check` says what is wrong with it."));
        return await output.FinishAsync(web, [.. missing, .. typefaces.Diagnostics], cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Paints one slide of a finished deck as wide as <see cref="PreviewOptions.Width"/>, or up to 32 of them small, in rows of four on one
    /// picture of at most 1,568 pixels a side.
    /// </summary>
    /// <param name="deck">The deck. A stream that cannot seek is copied to memory.</param>
    /// <param name="name">Its name, for errors.</param>
    /// <param name="first">Number of the first slide, from 1.</param>
    /// <param name="count">How many slides; those past the deck's end or the 32nd are left out.</param>
    /// <param name="cancellationToken">Stops between slides.</param>
    /// <exception cref="PptBatchException">It is no deck, or has no slides.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The deck has no such first slide, or the count is less than 1.</exception>
    public SlideSheet PaintSheet(Stream deck, string name, int first, int count, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(deck);
        ArgumentOutOfRangeException.ThrowIfLessThan(first, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        DrawnDeck opened = DrawnDeck.Open(deck, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(first, opened.SlideCount);
        int taken = Math.Min(Math.Min(count, SheetPainter.MostSlides), opened.SlideCount - first + 1);
        SheetPainter painter = new(opened);
        return taken == 1 ? painter.PaintOne(first, _options.Width) : painter.Paint(first, taken, cancellationToken);
    }

    internal static void CheckWidth(int width, string name)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, NarrowestPicture, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(width, WidestPicture, name);
    }
}

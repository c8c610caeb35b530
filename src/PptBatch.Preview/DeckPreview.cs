using System.Globalization;
using PptBatch.Artifacts;
using PptBatch.OpenXml.Designs;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Rendering;
using PptBatch.OpenXml.Templates;
using PptBatch.OpenXml.Theming;
using PptBatch.OpenXml.WebPage;
using PptBatch.Preview.Painting;
using SkiaSharp;

namespace PptBatch.Preview;

/// <summary>
/// Paints the slides of a deck from the layout that its PowerPoint is written from: a PNG per slide, a contact sheet, and a web page that
/// needs nothing else. Thread-safe. The same fonts on the machine give the same bytes.
/// </summary>
public sealed class DeckPreview
{
    private const int NarrowestPicture = 160;
    private const int WidestPicture = 7680;
    private const int MostColumns = 12;
    private readonly PreviewOptions _options;
    private readonly DesignSource _source;

    /// <summary>Creates a preview.</summary>
    /// <param name="options">How pictures look, or null for the defaults.</param>
    /// <exception cref="ArgumentException">A width, a number of columns or a theme that there is not.</exception>
    public DeckPreview(PreviewOptions? options = null)
    {
        _options = options ?? new PreviewOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(_options.Width, NarrowestPicture, nameof(options));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(_options.Width, WidestPicture, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(_options.Columns, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(_options.Columns, MostColumns, nameof(options));
        DeckTheme theme = ThemeCatalog.TryFind(_options.Theme, out DeckTheme? found)
            ? found
            : throw new ArgumentException($"There is no theme '{_options.Theme}'; there are light, dark and print.", nameof(options));
        _source = _options.TemplatePath is { } path
            ? new DesignSource(async token => (await TemplateFile.DesignAsync(path, token).ConfigureAwait(false)).Design)
            : theme;
    }

    /// <summary>Writes the pictures and the page into a folder, which is made where it is not there; files of the same names are replaced.</summary>
    /// <param name="deck">The lessons' slide HTML.</param>
    /// <param name="pictures">Where the lessons' pictures are.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="PptBatchException">The folder cannot be written, or the template cannot be used.</exception>
    public async Task<PreviewResult> WriteAsync(
        DeckContent deck, IPictureSource pictures, string folder, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        DeckDesign design = await _source.GetAsync(cancellationToken).ConfigureAwait(false);
        (DeckPages pages, IReadOnlyList<Diagnostic> diagnostics) =
            await new OpenXmlDeckRenderer(_source).ComposeAsync(deck, pictures, cancellationToken).ConfigureAwait(false);
        string place = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        using Typefaces typefaces = new();
        PagePainter painter = new(pages, design, typefaces);
        int count = pages.Sections.Sum(section => section.Pages.Count);
        using ContactSheet sheet = new(count, _options.Columns, design.Zones);
        int number = 0;
        foreach ((SectionPages section, Page page) in pages.Sections.SelectMany(section => section.Pages.Select(page => (section, page))))
        {
            cancellationToken.ThrowIfCancellationRequested();
            using SKImage image = painter.Paint(page, section, pages.FirstSlideNumber + number, _options.Width);
            sheet.Add(image, number++);
            await WriteAsync(place, string.Create(CultureInfo.InvariantCulture, $"slide-{number:D3}.png"), Png(image), cancellationToken).ConfigureAwait(false);
        }

        using SKImage all = sheet.Finish();
        await WriteAsync(place, "contact-sheet.png", Png(all), cancellationToken).ConfigureAwait(false);
        using MemoryStream web = new();
        DeckWebPage.Write(pages, design, web);
        web.Position = 0;
        await WriteAsync(place, "deck.html", web, cancellationToken).ConfigureAwait(false);
        return new PreviewResult(count, "contact-sheet.png", "deck.html", [.. design.Findings, .. diagnostics, .. typefaces.Diagnostics]);
    }

    private static MemoryStream Png(SKImage image)
    {
        using SKData data = image.Encode(SKEncodedImageFormat.Png, 100);
        return new MemoryStream(data.ToArray());
    }

    private static async Task WriteAsync(string folder, string name, Stream content, CancellationToken cancellationToken)
    {
        await using (content)
        {
            await new FileArtifactStore().WriteAsync(new ArtifactKey(folder, name), content, WriteCondition.Always, cancellationToken).ConfigureAwait(false);
        }
    }
}

using PptBatch.OpenXml.Design;
using PptBatch.OpenXml.Icons;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Templates;

namespace PptBatch.OpenXml.Rendering;

/// <summary>
/// Places the slides of lessons on pages as the renderer does, and hands the pages over instead of writing a PowerPoint: for previews and
/// for tools that look at a layout. Thread-safe.
/// </summary>
public sealed class DeckComposer
{
    private readonly Func<DeckLook?, DesignSource> _sources;

    /// <summary>Creates a composer.</summary>
    /// <param name="theme">The design's mode: <c>light</c>, <c>dark</c> or <c>print</c>. Not used where there is a template.</param>
    /// <param name="templatePath">
    /// Path of a <c>.potx</c> or <c>.pptx</c> file that is used instead, read when it is first needed; or null.
    /// </param>
    /// <param name="design">
    /// A built-in design: <c>calm</c>, <c>bold</c>, <c>paper</c> or <c>code</c>. Not used where there is a template.
    /// </param>
    /// <param name="brand">
    /// A colour such as <c>#0B5FFF</c> to make the design's palette from, or null. Not used where there is a template.
    /// </param>
    /// <exception cref="ArgumentException">There is no such design or theme, or the brand is no colour.</exception>
    public DeckComposer(string theme = "light", string? templatePath = null, string design = "calm", string? brand = null)
    {
        if (brand is not null && HexColor.Read(brand) is null)
        {
            throw new ArgumentException($"The brand is '{brand}'; it must be a colour such as #0B5FFF.", nameof(brand));
        }

        DeckDesign known = DesignCatalog.TryFind(design, theme, HexColor.Read(brand), out DeckDesign? found) ? found
            : !DesignCatalog.Names.Contains(design, StringComparer.OrdinalIgnoreCase)
            ? throw new ArgumentException(
                $"There is no design '{design}'; there are {string.Join(", ", DesignCatalog.Names)}.", nameof(design))
            : throw new ArgumentException(
                $"There is no theme '{theme}'; there are {string.Join(", ", DesignCatalog.Modes)}.", nameof(theme));
        DesignSource source = templatePath is { } path
            ? new DesignSource(async token => (await TemplateFile.DesignAsync(path, token).ConfigureAwait(false)).Design)
            : known;
        _sources = _ => source;
    }

    /// <summary>A composer of a host, which places each deck in its look as the renderer does.</summary>
    internal DeckComposer(Func<DeckLook?, DesignSource> sources) => _sources = sources;

    /// <summary>The icons that slides may name. Default: those of the set.</summary>
    internal IconSet Icons { get; init; } = IconSet.Standard;

    /// <summary>Shows pictures that PowerPoint does not show as they are. Default: null, for none.</summary>
    public IPictureDecoder? PictureDecoder { get; init; }

    /// <summary>Places a deck's slides on pages.</summary>
    /// <param name="deck">The lessons' slide HTML.</param>
    /// <param name="pictures">Where the lessons' pictures are.</param>
    /// <param name="cancellationToken">Stops between lessons.</param>
    /// <exception cref="PptBatchException">The template cannot be used.</exception>
    public async Task<ComposedDeck> ComposeAsync(DeckContent deck, IPictureSource pictures, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(deck);
        DesignSource source = _sources(deck.Look);
        DeckDesign design = await source.GetAsync(cancellationToken).ConfigureAwait(false);
        (DeckPages pages, IReadOnlyList<Diagnostic> diagnostics) =
            await new OpenXmlDeckRenderer(source) { Decoder = PictureDecoder, Icons = Icons }
                .ComposeAsync(deck, pictures, cancellationToken).ConfigureAwait(false);
        Dictionary<int, PageLooks> looks = pages.Sections.Select(section => design.Of(section.Module)).DistinctBy(one => one.Variant)
            .ToDictionary(one => one.Variant, one => new PageLooks(one));
        int number = pages.FirstSlideNumber;
        return new ComposedDeck
        {
            Title = pages.Title,
            Language = pages.Language,
            Slide = new Box(0, 0, design.Zones.SlideWidth, design.Zones.SlideHeight),
            Pages =
            [
                .. pages.Sections.SelectMany(section => section.Pages.Select(page => Page(
                    page, looks[design.Of(section.Module).Variant], section))),
            ],
            Diagnostics = [.. design.Findings, .. diagnostics],
        };

        ComposedPage Page(Page page, PageLooks look, SectionPages section) =>
            new(page, look.Of(page), look.Footer(page, pages.Title, section.Name, number++)) { Lesson = section.Number };
    }
}

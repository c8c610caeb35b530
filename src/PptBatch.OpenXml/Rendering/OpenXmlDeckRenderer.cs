using PptBatch.OpenXml.Design;
using PptBatch.OpenXml.Icons;
using PptBatch.OpenXml.Layout;
using PptBatch.OpenXml.Layout.Blocks;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Writing;
using PptBatch.SlideHtml.Grammar;
using PptBatch.SlideHtml.Reading;

namespace PptBatch.OpenXml.Rendering;

/// <summary>Reads slide HTML, lays it out and writes the package: read, layout, write, nothing else.</summary>
internal sealed class OpenXmlDeckRenderer(DesignSource source, SlideGrammar grammar, FlowTable table) : IDeckRenderer
{
    public OpenXmlDeckRenderer(DesignSource source)
        : this(source, SlideGrammar.Standard, FlowTable.Standard)
    {
    }

    /// <summary>Shows pictures that PowerPoint does not show as they are, or null. Default: null.</summary>
    public IPictureDecoder? Decoder { get; init; }

    /// <summary>The icons that slides may name. Default: those of the set.</summary>
    public IconSet Icons { get; init; } = IconSet.Standard;

    /// <summary>True for slides whose items appear one click at a time. Default: false.</summary>
    public bool Builds { get; init; }

    /// <inheritdoc/>
    public async Task<RenderResult> RenderAsync(
        DeckContent deck, IPictureSource pictures, Stream output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(output);
        DeckDesign design = await source.GetAsync(cancellationToken).ConfigureAwait(false);
        (DeckPages pages, IReadOnlyList<Diagnostic> diagnostics) = await ComposeAsync(deck, pictures, cancellationToken)
            .ConfigureAwait(false);
        await DeckWriter.WriteAsync(pages, design, output, cancellationToken).ConfigureAwait(false);
        return new RenderResult(
            pages.Sections.Sum(section => section.Pages.Count),
            [.. pages.Sections.Select(section => section.Pages.Count)],
            [.. design.Findings.Where(finding => finding.Severity != DiagnosticSeverity.Info), .. diagnostics])
        {
            TemplateHash = design.TemplateHash,
        };
    }

    /// <inheritdoc/>
    public async Task PrepareAsync(CancellationToken cancellationToken = default) =>
        await source.GetAsync(cancellationToken).ConfigureAwait(false);

    /// <summary>The pages of a deck, placed and measured, before they are written.</summary>
    public async Task<(DeckPages Pages, IReadOnlyList<Diagnostic> Diagnostics)> ComposeAsync(
        DeckContent deck, IPictureSource pictures, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(deck);
        ArgumentNullException.ThrowIfNull(pictures);
        DeckDesign design = await source.GetAsync(cancellationToken).ConfigureAwait(false);
        (SectionPages Section, IReadOnlyList<Diagnostic> Found)[] composed =
            new (SectionPages, IReadOnlyList<Diagnostic>)[deck.Lessons.Count];
        IEnumerable<string>[] undecoded = new IEnumerable<string>[deck.Lessons.Count];
        ParallelOptions bounds = new() { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, composed.Length, bounds, async (index, token) =>
        {
            LessonContent content = deck.Lessons[index];
            LessonSupport support = new(content.Number, pictures, Decoder, Icons);
            LessonReading reading = await SlideHtmlReader.ReadAsync(content, deck.Language, support, grammar, token).ConfigureAwait(false);
            undecoded[index] = support.Pictures.Undecoded;
            LessonComposer composer = new(design.Of(content.Module), support.Pictures, table, token) { Icons = Icons, Builds = Builds };
            composed[index] = (
                new SectionPages(content.Number, content.Title, composer.Compose(reading.Lesson)) { Module = content.Module },
                [.. reading.Diagnostics, .. composer.Diagnostics]);
        }).ConfigureAwait(false);

        return (
            new DeckPages
            {
                Title = deck.Title,
                Language = deck.Language,
                Author = deck.Author,
                CreatedAt = deck.CreatedAt,
                FirstSlideNumber = deck.FirstSlideNumber,
                Sections = [.. composed.Select(lesson => lesson.Section)],
            },
            [.. Undecoded(undecoded.SelectMany(formats => formats)), .. composed.SelectMany(lesson => lesson.Found)]);
    }

    // One finding for the deck: what is missing is one thing, however many pictures ask for it.
    private static IEnumerable<Diagnostic> Undecoded(IEnumerable<string> formats)
    {
        string[] all = [.. formats];
        return all.Length == 0 ? [] :
        [
            new Diagnostic(
                "PB3024", DiagnosticSeverity.Warning,
                $"{all.Length} pictures have marked placeholders, because nothing here decodes "
                    + $"{string.Join(", ", all.Distinct().Order(StringComparer.Ordinal))}.",
                null, "Add the package PptBatch.Pictures and UseSkiaPictures() to the host."),
        ];
    }
}

using PptBatch.OpenXml.Designs;
using PptBatch.OpenXml.Html;
using PptBatch.OpenXml.Layout;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Slides;
using PptBatch.OpenXml.Writing;

namespace PptBatch.OpenXml.Rendering;

/// <summary>Reads slide HTML, lays it out and writes the package: read, layout, write, nothing else.</summary>
internal sealed class OpenXmlDeckRenderer(DesignSource source) : IDeckRenderer
{
    /// <inheritdoc/>
    public async Task<RenderResult> RenderAsync(
        DeckContent deck, IPictureSource pictures, Stream output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(output);
        DeckDesign design = await source.GetAsync(cancellationToken).ConfigureAwait(false);
        (DeckPages pages, IReadOnlyList<Diagnostic> diagnostics) = await ComposeAsync(deck, pictures, cancellationToken).ConfigureAwait(false);
        DeckWriter.Write(pages, design, output);
        return new RenderResult(
            pages.Sections.Sum(section => section.Pages.Count),
            [.. pages.Sections.Select(section => section.Pages.Count)],
            [.. design.Findings.Where(finding => finding.Severity != DiagnosticSeverity.Info), .. diagnostics])
        {
            TemplateHash = design.TemplateHash,
        };
    }

    /// <inheritdoc/>
    public async Task PrepareAsync(CancellationToken cancellationToken = default) => await source.GetAsync(cancellationToken).ConfigureAwait(false);

    /// <summary>The pages of a deck, placed and measured, before they are written.</summary>
    public async Task<(DeckPages Pages, IReadOnlyList<Diagnostic> Diagnostics)> ComposeAsync(
        DeckContent deck, IPictureSource pictures, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(deck);
        ArgumentNullException.ThrowIfNull(pictures);
        DeckDesign design = await source.GetAsync(cancellationToken).ConfigureAwait(false);
        List<Diagnostic> diagnostics = [];
        List<SectionPages> sections = [];
        foreach (LessonContent content in deck.Lessons)
        {
            cancellationToken.ThrowIfCancellationRequested();
            (LessonModel lesson, IReadOnlyList<Diagnostic> findings) =
                await LessonReader.ReadAsync(content, deck.Language, pictures, cancellationToken).ConfigureAwait(false);
            LessonComposer composer = new(design);
            sections.Add(new SectionPages(content.Number, content.Title, composer.Compose(lesson)));
            diagnostics.AddRange(findings);
            diagnostics.AddRange(composer.Diagnostics);
        }

        return (
            new DeckPages
            {
                Title = deck.Title,
                Language = deck.Language,
                Author = deck.Author,
                CreatedAt = deck.CreatedAt,
                FirstSlideNumber = deck.FirstSlideNumber,
                Sections = sections,
            },
            diagnostics);
    }
}

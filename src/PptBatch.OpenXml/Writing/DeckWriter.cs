using System.Buffers;
using System.IO.Pipelines;
using PptBatch.OpenXml.Design;
using PptBatch.OpenXml.Packages.Parts;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Pictures;
using PptBatch.OpenXml.Writing.Layouts;
using PptBatch.OpenXml.Writing.Notes;
using PptBatch.OpenXml.Writing.Plan;

namespace PptBatch.OpenXml.Writing;

/// <summary>Writes placed pages as a PowerPoint package.</summary>
internal static class DeckWriter
{
    private const int MostUnwritten = 128 * 1024;

    // More than a slide takes, packed: most buffers are filled by several.
    private static readonly StreamPipeWriterOptions Buffers = new(minimumBufferSize: 64 * 1024, leaveOpen: true);

    /// <summary>Writes the package into memory; the same pages and design give the same bytes.</summary>
    public static void Write(DeckPages deck, DeckDesign design, IBufferWriter<byte> output)
    {
        foreach (byte[] picture in Parts(deck, design, output))
        {
            output.Write(picture);
        }
    }

    /// <summary>
    /// Writes the package forward only and leaves the stream open; the same pages and design give the same bytes. A part is made in memory
    /// without waiting; the stream is only ever written to asynchronously, between parts.
    /// </summary>
    /// <param name="deck">The pages.</param>
    /// <param name="design">What they were placed in.</param>
    /// <param name="output">Receives the package.</param>
    /// <param name="cancellationToken">Stops between slides and pictures.</param>
    public static async Task WriteAsync(DeckPages deck, DeckDesign design, Stream output, CancellationToken cancellationToken)
    {
        PipeWriter pipe = PipeWriter.Create(output, Buffers);
        try
        {
            foreach (byte[] picture in Parts(deck, design, pipe))
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (picture.Length > 0)
                {
                    await pipe.WriteAsync(picture, cancellationToken).ConfigureAwait(false);
                }
                else if (pipe.UnflushedBytes > MostUnwritten)
                {
                    await pipe.FlushAsync(cancellationToken).ConfigureAwait(false);
                }
            }

            await pipe.FlushAsync(cancellationToken).ConfigureAwait(false);
            await pipe.CompleteAsync().ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            // Gives the buffers back and writes none of them.
            await pipe.CompleteAsync(exception).ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>
    /// Writes one part after the other into the output, and stops after each for whoever empties it. What it yields is a picture that is
    /// written there next, or nothing: pictures are large and need no copy.
    /// </summary>
    private static IEnumerable<byte[]> Parts(DeckPages deck, DeckDesign design, IBufferWriter<byte> output)
    {
        DeckPlan plan = new(deck);
        IReadOnlyList<DeckDesign> variants = Variants(plan, design);
        IDesignParts designed = design.Parts ?? new BuiltInParts();
        using PackageWriter package = new(output);
        ContentTypesPart.Write(package, plan, variants, designed);
        RootRelationships(package);
        DocumentProperties.WriteCore(package, deck);
        DocumentProperties.WriteApplication(package, plan);
        PresentationPart.Write(package, plan, variants);
        PresentationSettings.Write(package);
        foreach (DeckDesign variant in variants)
        {
            designed.Write(package, variant, deck.Language);
        }

        // PowerPoint gives every deck a notes master with a theme of its own as soon as one slide has notes.
        NotesMasterPart.Write(package, deck.Language);
        ThemePart.Write(package, DesignCatalog.Default.Theme, PartNames.NotesTheme);
        yield return [];
        foreach (Picture picture in plan.Pictures)
        {
            package.BeginBinary("ppt/media/" + plan.MediaName(picture), picture.Bytes);
            yield return picture.Bytes;
        }

        foreach (SlidePlan slide in plan.Slides)
        {
            SlidePart.Write(package, plan, slide, design.Of(slide.Section.Module));
            yield return [];
        }

        package.Finish();
    }

    // The design itself and those of its variants that slides are in.
    private static IReadOnlyList<DeckDesign> Variants(DeckPlan plan, DeckDesign design) =>
    [
        design,
        .. plan.Slides.Select(slide => design.Of(slide.Section.Module)).Where(variant => variant.Variant > 0)
            .DistinctBy(variant => variant.Variant).OrderBy(variant => variant.Variant),
    ];

    private static void RootRelationships(PackageWriter package)
    {
        RelationshipList root = new();
        root.To(RelationshipKind.OfficeDocument, PartNames.Presentation);
        root.To(RelationshipKind.CoreProperties, "docProps/core.xml");
        root.To(RelationshipKind.ExtendedProperties, "docProps/app.xml");
        root.Write(package.Xml);
        package.Part("_rels/.rels");
    }
}

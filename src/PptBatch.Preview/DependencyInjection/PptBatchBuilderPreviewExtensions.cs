using PptBatch;
using PptBatch.OpenXml.Rendering;
using PptBatch.Preview;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Draws slides for a model that looks at them, and for the report of a run.</summary>
public static class PptBatchBuilderPreviewExtensions
{
    /// <summary>
    /// Paints and measures lessons as the pipeline's renderer makes them; <see cref="ChatGeneratorOptions.Review"/> needs it. Has no effect
    /// without a renderer of PowerPoint decks.
    /// </summary>
    /// <param name="builder">The builder.</param>
    public static PptBatchBuilder UseLessonLook(this PptBatchBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Use<ILessonLook>(services => new RenderedLessonLook(services.GetRequiredService<IDeckRenderer>()));
    }

    /// <summary>Draws the slides for <see cref="RunReport.AddPicturesAsync"/>. Needs <c>UseOpenXmlDecks</c>.</summary>
    /// <param name="builder">The builder.</param>
    public static PptBatchBuilder UseReportPictures(this PptBatchBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Use<ISlidePictures>(services => new ReportPictures(services.GetRequiredService<DeckComposer>()));
    }
}

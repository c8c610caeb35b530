using PptBatch;
using PptBatch.Preview;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Lets a model look at its slides.</summary>
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
}

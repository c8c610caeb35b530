using PptBatch;
using PptBatch.DependencyInjection;
using PptBatch.Generation.Outline;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Chooses what writes the slides of a lesson.</summary>
public static class PptBatchBuilderGenerationExtensions
{
    /// <summary>
    /// Writes slides from a lesson's own words, without a model: needs no key, costs nothing, and loses nothing of the lesson.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Changes the defaults of <see cref="OutlineGeneratorOptions"/>.</param>
    public static PptBatchBuilder UseOutlineGenerator(this PptBatchBuilder builder, Action<OutlineGeneratorOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.AddOptions(configure);
        return builder.UseGenerator(services =>
            new OutlineSlideGenerator(services.OptionsOf<OutlineGeneratorOptions>(builder.Name).Mode));
    }
}

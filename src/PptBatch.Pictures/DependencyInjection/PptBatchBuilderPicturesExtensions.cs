using PptBatch;
using PptBatch.Pictures;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Shows pictures that PowerPoint does not show as they are.</summary>
public static class PptBatchBuilderPicturesExtensions
{
    /// <summary>Draws SVG and decodes WebP, BMP and others with Skia; without it their places in a deck are marked.</summary>
    /// <param name="builder">The builder.</param>
    public static PptBatchBuilder UseSkiaPictures(this PptBatchBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Use<IPictureDecoder>(_ => new SkiaPictureDecoder());
    }
}

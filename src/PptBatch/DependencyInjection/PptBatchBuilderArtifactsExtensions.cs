using PptBatch;
using PptBatch.Artifacts;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Chooses where artifacts are stored.</summary>
public static class PptBatchBuilderArtifactsExtensions
{
    /// <summary>Stores artifacts as files: a bucket is a directory.</summary>
    /// <param name="builder">The builder.</param>
    public static PptBatchBuilder UseFileArtifacts(this PptBatchBuilder builder) =>
        builder.UseArtifacts(_ => new FileArtifactStore());

    /// <summary>Keeps artifacts in this process's memory: for tests, and for hosts that read the results at once.</summary>
    /// <param name="builder">The builder.</param>
    public static PptBatchBuilder UseMemoryArtifacts(this PptBatchBuilder builder) =>
        builder.UseArtifacts(services => new MemoryArtifactStore(services.GetRequiredService<TimeProvider>()));
}

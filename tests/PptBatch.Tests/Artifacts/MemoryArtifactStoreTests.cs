using PptBatch.Artifacts;
using PptBatch.Testing.Artifacts;

namespace PptBatch.Tests.Artifacts;

public sealed class MemoryArtifactStoreTests : ArtifactStoreConformance
{
    protected override IArtifactStore Store { get; } = new MemoryArtifactStore(TimeProvider.System);

    protected override string Bucket => "bucket";
}

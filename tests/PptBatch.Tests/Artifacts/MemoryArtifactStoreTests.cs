using PptBatch.Artifacts;
using PptBatch.Conformance;

namespace PptBatch.Tests.Artifacts;

public sealed class MemoryArtifactStoreTests : ArtifactStoreConformance
{
    protected override IArtifactStore Store { get; } = new MemoryArtifactStore(TimeProvider.System);

    protected override string Bucket => "bucket";
}

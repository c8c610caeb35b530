using PptBatch.Conformance;
using PptBatch.S3;

namespace PptBatch.Aws.Tests.S3;

/// <summary>Runs every fact of the suite on a bucket of its own; one skipped test where there is no gateway.</summary>
[Collection(RadosGatewayTests.Name)]
public sealed class S3ConformanceTests(RadosGateway gateway)
{
    public static TheoryData<string> Facts => [.. ConformanceFacts.Of(typeof(Suite))];

    [GatewayTheory]
    [MemberData(nameof(Facts))]
    public async Task S3_EachFact_Holds(string fact) => await ConformanceFacts.RunAsync(
        new Suite(new S3ArtifactStore(gateway.Client, TimeProvider.System, ""), await gateway.BucketAsync()), fact);

    private sealed class Suite(IArtifactStore store, string bucket) : ArtifactStoreConformance
    {
        protected override IArtifactStore Store => store;

        protected override string Bucket => bucket;
    }
}

using System.Reflection;
using PptBatch.S3;
using PptBatch.Testing.Artifacts;

namespace PptBatch.Aws.Tests.Artifacts;

/// <summary>Runs every check of the suite on a bucket of its own; one skipped test where there is no gateway.</summary>
[Collection(RadosGatewayTests.Name)]
public sealed class S3ConformanceTests(RadosGateway gateway)
{
    public static TheoryData<string, string> Checks()
    {
        TheoryData<string, string> checks = [];
        foreach (MethodInfo check in typeof(ArtifactStoreConformance).GetMethods().Where(m => m.GetCustomAttribute<FactAttribute>() is not null))
        {
            InlineDataAttribute[] inline = [.. check.GetCustomAttributes<InlineDataAttribute>()];
            foreach (string argument in inline.Length == 0 ? [""] : inline.Select(data => (string)data.GetData(check).Single().Single()))
            {
                checks.Add(check.Name, argument);
            }
        }

        return checks;
    }

    [GatewayTheory]
    [MemberData(nameof(Checks))]
    public async Task Conformance_EachCheck_Holds(string check, string argument)
    {
        Suite suite = new(new S3ArtifactStore(gateway.Client, TimeProvider.System, ""), await gateway.BucketAsync());
        MethodInfo method = typeof(ArtifactStoreConformance).GetMethod(check)!;
        await (Task)method.Invoke(suite, method.GetParameters().Length == 0 ? [] : [argument])!;
    }

    private sealed class Suite(IArtifactStore store, string bucket) : ArtifactStoreConformance
    {
        protected override IArtifactStore Store => store;

        protected override string Bucket => bucket;
    }
}

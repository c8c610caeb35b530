namespace PptBatch.Aws.Tests.S3;

/// <summary>The tests that share the one gateway.</summary>
[CollectionDefinition(Name)]
public sealed class RadosGatewayTests : ICollectionFixture<RadosGateway>
{
    public const string Name = "gateway";
}

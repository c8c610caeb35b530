namespace PptBatch.Aws.Tests.ObjectStore;

/// <summary>A fact that needs <see cref="RadosGateway"/>.</summary>
public sealed class GatewayFactAttribute : FactAttribute
{
    public GatewayFactAttribute() => Skip = RadosGateway.Available ? null! : GatewayTheoryAttribute.Missing;
}

/// <summary>A theory that needs <see cref="RadosGateway"/>.</summary>
public sealed class GatewayTheoryAttribute : TheoryAttribute
{
    internal const string Missing = "needs radosgw, ceph-mon, ceph-osd and ceph-common";

    public GatewayTheoryAttribute() => Skip = RadosGateway.Available ? null! : Missing;
}

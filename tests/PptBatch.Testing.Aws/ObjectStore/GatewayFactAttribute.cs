namespace PptBatch.Testing.Aws.ObjectStore;

/// <summary>A fact that needs <see cref="RadosGateway"/>, and the shared inputs where it says so.</summary>
public sealed class GatewayFactAttribute() : NeedyFactAttribute(RadosGateway.Available ? null : GatewayTheoryAttribute.Missing);

/// <summary>A theory that needs <see cref="RadosGateway"/>.</summary>
public sealed class GatewayTheoryAttribute : TheoryAttribute
{
    internal const string Missing = "needs radosgw, ceph-mon, ceph-osd and ceph-common";

    public GatewayTheoryAttribute() => Skip = RadosGateway.Available ? null! : Missing;
}

using PptBatch.Testing;

namespace PptBatch.Testing.Aws.ObjectStore;

/// <summary>A fact that needs <see cref="RadosGateway"/>, and the shared inputs where <see cref="NeedsShared"/> is set.</summary>
public sealed class GatewayFactAttribute : FactAttribute
{
    public GatewayFactAttribute() => Skip = RadosGateway.Available ? null! : GatewayTheoryAttribute.Missing;

    /// <summary>True when the test also reads <see cref="SharedInputs"/>. Default: false.</summary>
    public bool NeedsShared
    {
        get;
        set
        {
            field = value;
            Skip = Skip is null && value && !SharedInputs.Available ? "needs ../shared" : Skip!;
        }
    }
}

/// <summary>A theory that needs <see cref="RadosGateway"/>.</summary>
public sealed class GatewayTheoryAttribute : TheoryAttribute
{
    internal const string Missing = "needs radosgw, ceph-mon, ceph-osd and ceph-common";

    public GatewayTheoryAttribute() => Skip = RadosGateway.Available ? null! : Missing;
}

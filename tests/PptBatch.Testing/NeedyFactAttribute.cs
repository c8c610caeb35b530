using Xunit;

namespace PptBatch.Testing;

/// <summary>A fact that is skipped, and counted as skipped, where something that it needs is not there.</summary>
public abstract class NeedyFactAttribute : FactAttribute
{
    /// <param name="missing">What is missing, or null when all is there.</param>
    protected NeedyFactAttribute(string? missing) => Skip = missing!;

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

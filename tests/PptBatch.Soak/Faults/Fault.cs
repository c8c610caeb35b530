namespace PptBatch.Soak.Faults;

/// <summary>One thing that goes wrong.</summary>
/// <param name="Place">What it meets.</param>
/// <param name="Call">Which call of that kind, from 1, counted over all processes and goes.</param>
/// <param name="Kind">What happens.</param>
internal sealed record Fault(FaultPlace Place, int Call, FaultKind Kind)
{
    public override string ToString() => $"{Place} call {Call}: {Kind}";
}

/// <summary>What a fault meets.</summary>
internal enum FaultPlace
{
    /// <summary>A call of the store.</summary>
    Store,

    /// <summary>A call of the model.</summary>
    Model,
}

/// <summary>What happens at a call.</summary>
internal enum FaultKind
{
    /// <summary>It fails and has done nothing: a refusal that costs nothing.</summary>
    FailBefore,

    /// <summary>It fails, though it took effect; of a model's reply half has come, and all of it is billed.</summary>
    FailAfter,

    /// <summary>The process dies before it is sent.</summary>
    KillBefore,

    /// <summary>It took effect, and the process dies before it hears of it.</summary>
    KillAfter,
}

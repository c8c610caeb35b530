namespace PptBatch.StepFunctions.Worker;

/// <summary>How the history of one Standard execution is budgeted, which Step Functions bounds.</summary>
internal static class MachineHistory
{
    /// <summary>Events that it may hold.</summary>
    public const int MaxEvents = 25_000;

    /// <summary>Events that one order can add at most where its batch is part of the execution's history, every retry used.</summary>
    public const int EventsOfOrder = 100;

    /// <summary>Events that a pass can add at most beside its orders.</summary>
    public const int EventsOfPass = 120;

    /// <summary>Events that a look at a job and the wait before it can add at most, every retry used.</summary>
    public const int EventsOfLook = 100;

    /// <summary>Events that planning, merging and the ends can add at most.</summary>
    public const int EventsOfEnds = 240;
}

namespace PptBatch.Dispatch.Rounds;

/// <summary>What a worker needs to know about the call that it runs in.</summary>
/// <param name="Id">Tells this call from others, in leases and logs: a request's id, a process and a number.</param>
/// <param name="Deadline">When the place where the worker runs ends it, in UTC; <see cref="DateTimeOffset.MaxValue"/> for never.</param>
public sealed record WorkerInvocation(string Id, DateTimeOffset Deadline);

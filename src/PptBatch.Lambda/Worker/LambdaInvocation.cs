namespace PptBatch.Lambda;

/// <summary>What a worker needs to know about the invocation that it runs in.</summary>
/// <param name="RequestId">The invocation's request id.</param>
/// <param name="Deadline">When the function's timeout ends it, in UTC.</param>
public sealed record LambdaInvocation(string RequestId, DateTimeOffset Deadline);

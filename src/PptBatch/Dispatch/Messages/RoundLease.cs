namespace PptBatch.Dispatch.Messages;

/// <summary>Says that a worker is on a round, and until when; after that it is lost.</summary>
/// <param name="Worker">Id of the invocation that holds it.</param>
/// <param name="Expires">When it runs out unless it is renewed, in UTC; never after the invocation's deadline.</param>
/// <param name="Takes">Workers that have taken the round until now.</param>
internal sealed record RoundLease(string Worker, DateTimeOffset Expires, int Takes = 1);

namespace PptBatch.Fuzz.Doors;

/// <summary>A place where bytes come in that nobody vouches for.</summary>
/// <param name="Name">What it is called on the command line.</param>
/// <param name="OpenAsync">
/// Hands bytes in. It ends, or throws a <see cref="PptBatchException"/>; anything else is a fault.
/// </param>
/// <param name="Seeds">Inputs to start from.</param>
/// <param name="Words">What its inputs are made of.</param>
internal sealed record Door(string Name, Func<byte[], Task> OpenAsync, IReadOnlyList<byte[]> Seeds, IReadOnlyList<string> Words);

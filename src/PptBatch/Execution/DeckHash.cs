using System.Security.Cryptography;

namespace PptBatch.Execution;

/// <summary>What tells a deck from another under the same name: the SHA-256 of its bytes, as outcomes carry it.</summary>
internal static class DeckHash
{
    /// <summary>The hash of a deck that is read from this machine's memory or disk.</summary>
    public static string Of(Stream deck) => Convert.ToHexStringLower(SHA256.HashData(deck));

    /// <summary>The hash of a deck that comes from elsewhere.</summary>
    public static async Task<string> OfAsync(Stream deck, CancellationToken cancellationToken) =>
        Convert.ToHexStringLower(await SHA256.HashDataAsync(deck, cancellationToken));
}

using System.Text;
using Microsoft.Extensions.AI;
using PptBatch.Generation.Chat.Prompting;

namespace PptBatch.Generation.Chat.Calling;

/// <summary>Counts tokens without the model's tokenizer.</summary>
internal static class TokenCount
{
    // Dense markup and code come to about three characters a token; scripts of the far east to about one.
    private const double CharactersPerToken = 3;
    private const char FirstDenseLetter = '\u2E80';
    private const int PerMessage = 64;

    /// <summary>What a text is likely to come to, a little too much rather than too little.</summary>
    public static long Likely(string text)
    {
        int dense = 0;
        foreach (char letter in text)
        {
            dense += letter >= FirstDenseLetter ? 1 : 0;
        }

        return (long)(((text.Length - dense) / CharactersPerToken) + dense) + 1;
    }

    /// <summary>What messages are likely to come to.</summary>
    public static long Likely(IEnumerable<ChatMessage> messages) => messages.Sum(message => Likely(message.Text) + Beside(message));

    /// <summary>What messages cannot exceed: every token of a byte-level tokenizer stands for at least one byte.</summary>
    public static long Most(IEnumerable<ChatMessage> messages) =>
        messages.Sum(message => (long)Encoding.UTF8.GetByteCount(message.Text) + Beside(message));

    private static long Beside(ChatMessage message) =>
        PerMessage + message.Contents.OfType<DataContent>().Sum(SeenPicture.Tokens);
}

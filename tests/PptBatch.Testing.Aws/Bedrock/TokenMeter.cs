using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using PptBatch.Books.Pictures;

namespace PptBatch.Testing.Aws.Bedrock;

/// <summary>
/// Counts what a call uses from the texts that went over the wire, as the service does: at 3.5 characters a token (Anthropic's glossary,
/// "Tokens": a token is about 3.5 English characters), a picture at width x height / 750 (Vision), and with a cache of the prefixes that
/// the caller marked.
/// </summary>
internal sealed class TokenMeter
{
    private const double CharactersPerToken = 3.5;
    private const int PixelsPerToken = 750;
    private const int ShortestPrefix = 1024;

    private readonly ConcurrentDictionary<string, byte> _cached = new();

    /// <summary>Calls, and what they used, as the service would bill it.</summary>
    public ConcurrentQueue<(int Lesson, int Input, int CacheWrite, int CacheRead, int Output)> Billed { get; } = new();

    /// <summary>The answer with its usage, cut off where it is longer than was asked for.</summary>
    public BedrockAnswer Metered(BedrockQuestion question, BedrockAnswer answer)
    {
        StringBuilder prefix = new();
        double tokens = 0;
        int marked = 0;
        int read = 0;
        foreach (JsonNode block in Blocks(question.Body))
        {
            string text = (string?)block["text"] ?? (string)block["source"]!["data"]!;
            prefix.Append(text);
            tokens += block["source"] is null ? text.Length / CharactersPerToken : PictureTokens(Convert.FromBase64String(text));
            if (block["cache_control"] is not null && tokens >= ShortestPrefix)
            {
                marked = (int)tokens;
                read = _cached.TryAdd(question.Path + prefix, 0) ? read : marked;
            }
        }

        int most = (int)((int)question.Body["max_tokens"]! * CharactersPerToken);
        BedrockAnswer given = answer.Text.Length <= most ? answer : answer with { Text = answer.Text[..most], StopReason = "max_tokens" };
        BedrockAnswer metered = given with
        {
            InputTokens = (int)tokens - marked,
            CacheWriteTokens = marked - read,
            CacheReadTokens = read,
            OutputTokens = (int)(given.Text.Length / CharactersPerToken),
        };
        Billed.Enqueue(
            (question.Lesson, metered.InputTokens, metered.CacheWriteTokens, metered.CacheReadTokens, metered.OutputTokens));
        return metered;
    }

    private static IEnumerable<JsonNode> Blocks(JsonNode body) =>
        Contents(body["system"]).Concat(body["messages"]!.AsArray().SelectMany(message => Contents(message!["content"])));

    private static IEnumerable<JsonNode> Contents(JsonNode? content) => content switch
    {
        JsonArray blocks => blocks.Select(block => block!),
        null => [],
        _ => [new JsonObject { ["text"] = content.DeepClone() }],
    };

    private static double PictureTokens(byte[] file) => ImageHeader.Read(file) is { } picture
        ? (double)picture.Width * picture.Height / PixelsPerToken
        : throw new InvalidDataException("The picture that was sent is of no kind that the service takes.");
}

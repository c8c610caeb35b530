using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PptBatch.Testing.Aws.Bedrock;

/// <summary>One scripted answer of the server.</summary>
internal sealed record BedrockAnswer(string Text, string? StopReason = "end_turn")
{
    private const int PieceLength = 2500;

    public int Status { get; init; } = 200;

    /// <summary>Error type of a refusal, or of an exception in the middle of a stream.</summary>
    public string? ErrorType { get; init; }

    public string? RetryAfter { get; init; }

    /// <summary>What it waits for before it answers. Default: null, which is nothing.</summary>
    public Task? Until { get; init; }

    public bool Thinking { get; init; }

    /// <summary>Simulated time before the first byte.</summary>
    public TimeSpan Latency { get; init; }

    /// <summary>Simulated time after each piece of text.</summary>
    public TimeSpan Pause { get; init; }

    /// <summary>Whether usage comes with the end of the message alone.</summary>
    public bool LateUsage { get; init; }

    /// <summary>Output tokens that are billed.</summary>
    public int OutputTokens { get; init; } = 1200;

    /// <summary>Input tokens that are billed in full.</summary>
    public int InputTokens { get; init; } = 600;

    /// <summary>Input tokens that are written to the cache.</summary>
    public int CacheWriteTokens { get; init; } = 300;

    /// <summary>Input tokens that are read from the cache.</summary>
    public int CacheReadTokens { get; init; } = 5000;

    public static BedrockAnswer Error(int status, string type, string message) => new(message, null) { Status = status, ErrorType = type };

    /// <summary>The body of a refusal.</summary>
    public byte[] Refusal() => JsonSerializer.SerializeToUtf8Bytes(new { message = Text });

    /// <summary>The stream, message by message, with the simulated time that follows each.</summary>
    public IEnumerable<(byte[] Bytes, TimeSpan Pause)> Frames()
    {
        foreach (JsonObject message in Messages())
        {
            byte[] payload = JsonSerializer.SerializeToUtf8Bytes(
                new { bytes = Convert.ToBase64String(Encoding.UTF8.GetBytes(message.ToJsonString())) });
            yield return (
                EventStreamFrame.Event("chunk", payload), (string?)message["type"] == "content_block_delta" ? Pause : TimeSpan.Zero);
        }

        if (ErrorType is not null)
        {
            yield return (EventStreamFrame.Exception(ErrorType, "{\"message\":\"mid-stream\"}"u8.ToArray()), TimeSpan.Zero);
        }
    }

    /// <summary>The messages of the stream; without a stop reason it ends before the message does.</summary>
    private IEnumerable<JsonObject> Messages()
    {
        yield return new JsonObject
        {
            ["type"] = "message_start",
            ["message"] = new JsonObject
            {
                ["id"] = "msg_1",
                ["type"] = "message",
                ["role"] = "assistant",
                ["model"] = "claude",
                ["content"] = new JsonArray(),
                ["stop_reason"] = null,
                ["stop_sequence"] = null,
                ["usage"] = LateUsage ? new JsonObject { ["input_tokens"] = 0, ["output_tokens"] = 0 } : Usage(1),
            },
        };
        int index = 0;
        if (Thinking)
        {
            yield return Start(index, new JsonObject { ["type"] = "thinking", ["thinking"] = "", ["signature"] = "" });
            yield return Delta(index, new JsonObject { ["type"] = "thinking_delta", ["thinking"] = "Let me think." });
            yield return Stop(index++);
        }

        yield return Start(index, new JsonObject { ["type"] = "text", ["text"] = "" });
        foreach (char[] piece in Text.Chunk(PieceLength))
        {
            yield return Delta(index, new JsonObject { ["type"] = "text_delta", ["text"] = new string(piece) });
        }

        if (StopReason is null)
        {
            yield break;
        }

        yield return Stop(index);
        yield return new JsonObject
        {
            ["type"] = "message_delta",
            ["delta"] = new JsonObject { ["stop_reason"] = StopReason, ["stop_sequence"] = null },
            ["usage"] = Usage(OutputTokens),
        };
        yield return new JsonObject { ["type"] = "message_stop" };
    }

    private JsonObject Usage(int output) => new()
    {
        ["output_tokens_details"] = new JsonObject { ["thinking_tokens"] = Thinking ? output / 4 : 0 },
        ["input_tokens"] = InputTokens,
        ["output_tokens"] = output,
        ["cache_creation_input_tokens"] = CacheWriteTokens,
        ["cache_read_input_tokens"] = CacheReadTokens,
    };

    private static JsonObject Start(int index, JsonObject block) =>
        new() { ["type"] = "content_block_start", ["index"] = index, ["content_block"] = block };

    private static JsonObject Delta(int index, JsonObject delta) =>
        new() { ["type"] = "content_block_delta", ["index"] = index, ["delta"] = delta };

    private static JsonObject Stop(int index) => new() { ["type"] = "content_block_stop", ["index"] = index };
}

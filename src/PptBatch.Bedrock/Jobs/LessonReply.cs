using System.Text;
using System.Text.Json;
using PptBatch.Generation.Chat.Pricing;

namespace PptBatch.Bedrock.Jobs;

/// <summary>What a job answered for one lesson.</summary>
/// <param name="Lesson">The lesson's number.</param>
/// <param name="Text">The reply's text, thinking left out.</param>
/// <param name="Outcome">A stop reason of the model, or the service's error code.</param>
/// <param name="Usage">What was billed.</param>
internal sealed record LessonReply(int Lesson, string Text, string Outcome, TokenUsage Usage)
{
    /// <summary>True when the model ended its turn by itself; what it wrote is still to be checked.</summary>
    public bool IsComplete => Outcome is "end_turn" or "stop_sequence" && Text.Length > 0;

    /// <summary>Reads a line of a job's output; null when it is not about a lesson of ours.</summary>
    /// <exception cref="JsonException">The line is not JSON.</exception>
    public static LessonReply? Parse(string line)
    {
        using JsonDocument json = JsonDocument.Parse(line);
        JsonElement root = json.RootElement;
        if (LessonRecords.Lesson(Value(root, "recordId")) is not { } lesson)
        {
            return null;
        }

        if (Child(root, "modelOutput") is not { } output)
        {
            string? code = Child(root, "error") is { } error ? Raw(error, "errorCode") : null;
            return new LessonReply(lesson, "", code ?? "no output", default);
        }

        return new LessonReply(lesson, Words(output), Value(output, "stop_reason") ?? "no stop reason", Used(output));
    }

    private static string Words(JsonElement output)
    {
        StringBuilder words = new();
        if (output.TryGetProperty("content", out JsonElement blocks) && blocks.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement block in blocks.EnumerateArray().Where(block => Value(block, "type") == "text"))
            {
                words.Append(Value(block, "text"));
            }
        }

        return words.ToString();
    }

    private static TokenUsage Used(JsonElement output) => Child(output, "usage") is { } usage
        ? new TokenUsage(
            Count(usage, "input_tokens"), Count(usage, "output_tokens"), Count(usage, "cache_read_input_tokens"),
            Count(usage, "cache_creation_input_tokens"))
        : default;

    private static JsonElement? Child(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object
            && parent.TryGetProperty(name, out JsonElement child) && child.ValueKind == JsonValueKind.Object
            ? child
            : null;

    private static string? Value(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object
            && parent.TryGetProperty(name, out JsonElement child) && child.ValueKind == JsonValueKind.String
            ? child.GetString()
            : null;

    private static string? Raw(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out JsonElement child) ? child.ToString() : null;

    private static long Count(JsonElement usage, string name) =>
        usage.TryGetProperty(name, out JsonElement count) && count.TryGetInt64(out long tokens) ? Math.Max(0, tokens) : 0;
}

using System.Text;
using System.Text.Json;

namespace PptBatch.Bedrock.Jobs;

/// <summary>What a job answered for one lesson: a line of its output.</summary>
/// <param name="Lesson">The lesson's number.</param>
/// <param name="Reply">The reply, thinking left out; its outcome is a stop reason of the model, or the service's error code.</param>
internal sealed record JobReply(int Lesson, LessonReply Reply)
{
    /// <summary>Reads a line of a job's output; null when it is not about a lesson of ours.</summary>
    /// <exception cref="JsonException">The line is not JSON.</exception>
    public static JobReply? Parse(string line)
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
            return new JobReply(lesson, new LessonReply { Text = "", IsComplete = false, Outcome = code ?? "no output" });
        }

        string text = Words(output);
        string outcome = Value(output, "stop_reason") ?? "no stop reason";
        JsonElement? usage = Child(output, "usage");
        return new JobReply(lesson, new LessonReply
        {
            Text = text,
            IsComplete = outcome is "end_turn" or "stop_sequence" && text.Length > 0,
            Outcome = outcome,
            InputTokens = Count(usage, "input_tokens"),
            OutputTokens = Count(usage, "output_tokens"),
            CacheReadTokens = Count(usage, "cache_read_input_tokens"),
            CacheWriteTokens = Count(usage, "cache_creation_input_tokens"),
        });
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

    private static long Count(JsonElement? usage, string name) =>
        usage is { } counts && counts.TryGetProperty(name, out JsonElement count) && count.TryGetInt64(out long tokens)
            ? Math.Max(0, tokens)
            : 0;
}

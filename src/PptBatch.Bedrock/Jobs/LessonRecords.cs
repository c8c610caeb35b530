using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace PptBatch.Bedrock.Jobs;

/// <summary>
/// The records of a job, one a line: a record id and the body that InvokeModel would get. The form is that of the Bedrock user guide,
/// "Format and upload your batch inference data".
/// </summary>
internal static class LessonRecords
{
    private const string MessagesVersion = "bedrock-2023-05-31";
    private const string IdPrefix = "lesson-";

    /// <summary>Writes the record of a lesson and the line's end.</summary>
    public static void Write(IBufferWriter<byte> output, int lesson, IReadOnlyList<ChatMessage> messages, int maxTokens)
    {
        using (Utf8JsonWriter json = new(output))
        {
            json.WriteStartObject();
            json.WriteString("recordId", IdPrefix + lesson.ToString("D5", CultureInfo.InvariantCulture));
            json.WriteStartObject("modelInput");
            json.WriteString("anthropic_version", MessagesVersion);
            json.WriteNumber("max_tokens", maxTokens);
            json.WriteString(
                "system", string.Concat(messages.Where(message => message.Role == ChatRole.System).Select(message => message.Text)));
            json.WriteStartArray("messages");
            foreach (ChatMessage message in messages.Where(message => message.Role != ChatRole.System))
            {
                json.WriteStartObject();
                json.WriteString("role", message.Role == ChatRole.Assistant ? "assistant" : "user");
                json.WritePropertyName("content");
                WriteContent(json, message);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    // Text alone stays a string; a picture stands in the Messages API's own form between the texts.
    private static void WriteContent(Utf8JsonWriter json, ChatMessage message)
    {
        if (!message.Contents.Any(content => content is DataContent))
        {
            json.WriteStringValue(message.Text);
            return;
        }

        json.WriteStartArray();
        foreach (AIContent content in message.Contents)
        {
            json.WriteStartObject();
            if (content is DataContent picture)
            {
                json.WriteString("type", "image");
                json.WriteStartObject("source");
                json.WriteString("type", "base64");
                json.WriteString("media_type", picture.MediaType);
                json.WriteBase64String("data", picture.Data.Span);
                json.WriteEndObject();
            }
            else
            {
                json.WriteString("type", "text");
                json.WriteString("text", (content as TextContent)?.Text ?? "");
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>The lesson of a record id, or null when it is none of ours.</summary>
    public static int? Lesson(string? recordId) =>
        recordId is not null && recordId.StartsWith(IdPrefix, StringComparison.Ordinal)
            && int.TryParse(recordId.AsSpan(IdPrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out int lesson)
                ? lesson
                : null;
}

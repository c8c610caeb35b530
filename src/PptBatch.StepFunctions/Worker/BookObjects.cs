using System.Net;
using System.Text.Json;

namespace PptBatch.StepFunctions.Worker;

/// <summary>
/// The new objects that S3 tells of, by EventBridge or by a notification of its own. A book starts its course; other objects are ignored,
/// or the decks that a run writes would start the next one.
/// </summary>
internal static class BookObjects
{
    private const string BookFolder = "book";

    /// <summary>The objects, or null where the event is none of S3's.</summary>
    public static IReadOnlyList<(string Bucket, string Key)>? Of(JsonElement sent)
    {
        if (sent.TryGetProperty("detail-type", out JsonElement kind) && kind.ValueKind == JsonValueKind.String
            && kind.ValueEquals("Object Created")
            && sent.TryGetProperty("detail", out JsonElement detail))
        {
            return Object(detail) is { } one ? [one] : [];
        }

        return sent.TryGetProperty("Records", out JsonElement records) && records.ValueKind == JsonValueKind.Array
            ? [.. records.EnumerateArray().Where(record => record.ValueKind == JsonValueKind.Object)
                .Select(record => record.TryGetProperty("s3", out JsonElement s3) ? Object(s3) : null)
                .OfType<(string Bucket, string Key)>()

                // Notifications, unlike EventBridge, escape keys as forms do.
                .Select(found => (found.Bucket, WebUtility.UrlDecode(found.Key)))]
            : null;
    }

    /// <summary>
    /// The course folder of a book, <c>folder/book/name.json</c> or <c>folder/type-book/name.json</c>; null for another object.
    /// </summary>
    public static string? CourseOf(string key)
    {
        string[] parts = key.Split('/');
        return parts.Length >= 3 && (parts[^2] == BookFolder || parts[^2].EndsWith("-" + BookFolder, StringComparison.Ordinal))
            && parts[^1].EndsWith(".json", StringComparison.OrdinalIgnoreCase)
            && !parts[^1].Contains("LabGuide", StringComparison.OrdinalIgnoreCase)
            && !parts[^1].Contains("Lab_Guide", StringComparison.OrdinalIgnoreCase)
            ? string.Join('/', parts[..^2])
            : null;
    }

    /// <summary>The kind of book, as a request names it.</summary>
    public static string TypeOf(string key) => key.Split('/')[^2] is { Length: > 5 } folder ? folder[..^(BookFolder.Length + 1)] : "theory";

    private static (string Bucket, string Key)? Object(JsonElement of) =>
        of.ValueKind == JsonValueKind.Object
        && of.TryGetProperty("bucket", out JsonElement bucket) && of.TryGetProperty("object", out JsonElement entry)
        && bucket.ValueKind == JsonValueKind.Object && entry.ValueKind == JsonValueKind.Object
        && bucket.TryGetProperty("name", out JsonElement name) && entry.TryGetProperty("key", out JsonElement key)
        && name.ValueKind == JsonValueKind.String && key.ValueKind == JsonValueKind.String
            ? (name.GetString()!, key.GetString()!)
            : null;
}

using System.Text.Json;

namespace PptBatch.Lambda;

/// <summary>Reads what a function was invoked with.</summary>
public static class LambdaEvent
{
    // What Lambda carries at most.
    private const int MaxBytes = 6 * 1024 * 1024;

    /// <summary>The event, an object.</summary>
    /// <param name="json">What was sent.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="PptBatchException">It is too large, or no JSON object.</exception>
    public static async Task<JsonElement> ReadAsync(Stream json, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(json);
        using MemoryStream bytes = new();
        byte[] buffer = new byte[16 * 1024];
        int read;
        while ((read = await json.ReadAsync(buffer, cancellationToken)) > 0)
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > MaxBytes)
            {
                throw NotOurs($"The event has more than {MaxBytes} bytes.");
            }
        }

        if (!IsText(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)))
        {
            throw NotOurs("The event has text that is not valid Unicode.");
        }

        try
        {
            JsonElement root = JsonElement.Parse(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
            return root.ValueKind == JsonValueKind.Object ? root : throw NotOurs($"The event is not an object but {root.ValueKind}.");
        }
        catch (JsonException error)
        {
            throw NotOurs($"The event is not JSON: {error.Message}");
        }
    }

    /// <summary>
    /// Whether every string in JSON is valid Unicode, as bytes and as escapes; one that is not throws where it is read. True for what is
    /// not JSON at all, which parsing reports.
    /// </summary>
    /// <param name="json">The JSON.</param>
    public static bool IsText(ReadOnlySpan<byte> json)
    {
        Utf8JsonReader reader = new(json);
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName)
                {
                    _ = reader.GetString();
                }
            }
        }
        catch (InvalidOperationException)
        {
            return false;
        }
        catch (JsonException)
        {
            return true;
        }

        return true;
    }

    /// <summary>The error for an event that none of a worker's functions handles.</summary>
    /// <param name="message">Why.</param>
    public static PptBatchException NotOurs(string message) => new(new Diagnostic(
        "PB5050", DiagnosticSeverity.Error, message, "worker",
        "Send {\"course_bucket\", \"project_folder\"}, or let UseLambdaExecutor or the state machine send them."));
}

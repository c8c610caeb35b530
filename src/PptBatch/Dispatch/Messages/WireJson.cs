using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace PptBatch.Dispatch.Messages;

/// <summary>The records that cross between executor and worker, as JSON.</summary>
internal static class WireJson
{
    private const int MaxBytes = 6 * 1024 * 1024;

    public static byte[] Serialize<T>(T value, JsonTypeInfo<T> type) => JsonSerializer.SerializeToUtf8Bytes(value, type);

    /// <summary>Reads an invocation's event.</summary>
    /// <exception cref="PptBatchException">It is too large, or not JSON.</exception>
    public static async Task<JsonElement> ReadEventAsync(Stream json, CancellationToken cancellationToken)
    {
        try
        {
            return await ReadAsync(json, WireJsonContext.Default.JsonElement, "event", cancellationToken);
        }
        catch (JsonException error)
        {
            throw NotOurs($"The event is not JSON: {error.Message}", error);
        }
    }

    /// <summary>The order, where it is of this version.</summary>
    /// <exception cref="PptBatchException">It is not.</exception>
    public static BatchOrder Checked(BatchOrder order) =>
        order is { SchemaVersion: BatchOrder.CurrentSchemaVersion, Batch: > 0, Round: > 0 } ? order : throw NotOurs(
            $"The order has schema version {order.SchemaVersion}, batch {order.Batch} and round {order.Round}; "
            + $"this worker reads version {BatchOrder.CurrentSchemaVersion}, and numbers from 1.",
            null);

    /// <summary>Reads a stored record; null when there is none.</summary>
    public static async Task<T?> FindAsync<T>(
        IArtifactStore store, ArtifactKey key, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        await using Stream? stream = await store.OpenReadAsync(key, cancellationToken);
        try
        {
            return stream is null ? null : await ReadAsync(stream, type, key.ToString(), cancellationToken);
        }
        catch (JsonException error)
        {
            throw new PptBatchException(
                new Diagnostic(
                    "PB5051", DiagnosticSeverity.Error, $"What a worker stored cannot be read: {error.Message}", key.ToString(),
                    "Use the same version of PptBatch in the host and in the function; delete this file and run again."),
                error);
        }
    }

    private static async Task<T?> ReadAsync<T>(Stream json, JsonTypeInfo<T> type, string place, CancellationToken cancellationToken)
    {
        using MemoryStream bytes = new();
        byte[] buffer = new byte[16 * 1024];
        int read;
        while ((read = await json.ReadAsync(buffer, cancellationToken)) > 0)
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > MaxBytes)
            {
                throw NotOurs($"The {place} has more than {MaxBytes} bytes.", null);
            }
        }

        return JsonSerializer.Deserialize(bytes.GetBuffer().AsSpan(0, (int)bytes.Length), type);
    }

    private static PptBatchException NotOurs(string message, Exception? cause) => new(
        new Diagnostic("PB5050", DiagnosticSeverity.Error, message, "worker", "Send what UseLambdaExecutor sends."), cause);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    IgnoreReadOnlyProperties = true,
    MaxDepth = 16,
    Converters = [typeof(ArtifactKeyConverter)])]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(BatchOrder))]
[JsonSerializable(typeof(IReadOnlyList<BatchOrder>))]
[JsonSerializable(typeof(DeckOrder))]
[JsonSerializable(typeof(RunState))]
[JsonSerializable(typeof(MergeAnswer))]
[JsonSerializable(typeof(BatchOutcome))]
[JsonSerializable(typeof(RoundLease))]
internal sealed partial class WireJsonContext : JsonSerializerContext;

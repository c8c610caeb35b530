using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using PptBatch.Planning;

namespace PptBatch.Dispatch.Messages;

/// <summary>The records that cross between host, engine and worker, as JSON. Golden files pin every version that was shipped.</summary>
/// <remarks>Everything that reads throws a <see cref="PptBatchException"/> on what is not of the version that this code reads.</remarks>
public static class WireJson
{
    private const int MaxBytes = 6 * 1024 * 1024;

    /// <summary>An order as JSON.</summary>
    /// <param name="order">The order.</param>
    public static string Write(BatchOrder order) => JsonSerializer.Serialize(order, WireJsonContext.Default.BatchOrder);

    /// <summary>The orders of a pass as JSON.</summary>
    /// <param name="orders">The orders.</param>
    public static string Write(IReadOnlyList<BatchOrder> orders) =>
        JsonSerializer.Serialize(orders, WireJsonContext.Default.IReadOnlyListBatchOrder);

    /// <summary>A request for a deck as JSON.</summary>
    /// <param name="order">The request.</param>
    public static string Write(DeckOrder order) => JsonSerializer.Serialize(order, WireJsonContext.Default.DeckOrder);

    /// <summary>The state of a run as JSON.</summary>
    /// <param name="state">The state.</param>
    public static string Write(RunState state) => JsonSerializer.Serialize(state, WireJsonContext.Default.RunState);

    /// <summary>How a run ended as JSON.</summary>
    /// <param name="answer">How it ended.</param>
    public static string Write(MergeAnswer answer) => JsonSerializer.Serialize(answer, WireJsonContext.Default.MergeAnswer);

    /// <summary>How a batch ended as JSON.</summary>
    /// <param name="outcome">How it ended.</param>
    public static string Write(BatchOutcome outcome) => JsonSerializer.Serialize(outcome, WireJsonContext.Default.BatchOutcome);

    /// <summary>Reads an order.</summary>
    /// <param name="json">What <see cref="Write(BatchOrder)"/> gave.</param>
    public static BatchOrder ReadOrder(string json)
    {
        BatchOrder order = Read(json, WireJsonContext.Default.BatchOrder, "This is not an order for this worker");
        return order is { SchemaVersion: BatchOrder.CurrentSchemaVersion, Batch: > 0, Round: > 0 } ? order : throw NotOurs(
            $"The order has schema version {order.SchemaVersion}, batch {order.Batch} and round {order.Round}; "
            + $"this worker reads version {BatchOrder.CurrentSchemaVersion}, and numbers from 1.");
    }

    /// <summary>Reads a request for a deck. A field that is null is as one that is not there.</summary>
    /// <param name="json">What <see cref="Write(DeckOrder)"/> gave, or a client wrote.</param>
    public static DeckOrder ReadDeck(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            DeckOrder order = DeckJson.Read(json);
            return order.Problem() is { } problem ? throw NotOurs(problem) : order;
        }
        catch (JsonException error)
        {
            throw NotOurs($"This is not a request for a deck: {error.Message}", error);
        }
    }

    /// <summary>Reads the state of a run.</summary>
    /// <param name="json">What <see cref="Write(RunState)"/> gave.</param>
    public static RunState ReadState(string json)
    {
        // Before anything else is believed: a state of another version may lack what this one requires.
        int version = VersionOf(json);
        return version == RunState.CurrentSchemaVersion
            ? Read(json, WireJsonContext.Default.RunState, "This is not the state of a run")
            : throw NotOurs(
                $"The state has schema version {version}; this worker reads version {RunState.CurrentSchemaVersion}. Start the "
                    + "course again.");
    }

    /// <summary>Reads how a batch ended.</summary>
    /// <param name="json">What <see cref="Write(BatchOutcome)"/> gave.</param>
    public static BatchOutcome ReadOutcome(string json) =>
        Read(json, WireJsonContext.Default.BatchOutcome, "This is not the outcome of a batch");

    internal static byte[] Serialize<T>(T value, JsonTypeInfo<T> type) => JsonSerializer.SerializeToUtf8Bytes(value, type);

    /// <summary>Reads a stored record; null when there is none.</summary>
    internal static async Task<T?> FindAsync<T>(
        IArtifactStore store, ArtifactKey key, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        await using Stream? stream = await store.OpenReadAsync(key, cancellationToken);
        try
        {
            return stream is null ? null : await ReadAsync(stream, type, key, cancellationToken);
        }
        catch (JsonException error)
        {
            throw Unreadable(key, error.Message, error);
        }
    }

    private static int VersionOf(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            return JsonSerializer.Deserialize(json, WireJsonContext.Default.SchemaVersionOnly)?.SchemaVersion ?? 0;
        }
        catch (JsonException)
        {
            return 0;
        }
    }

    private static T Read<T>(string json, JsonTypeInfo<T> type, string otherwise)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            return JsonSerializer.Deserialize(json, type) ?? throw NotOurs(otherwise + ": it is null.");
        }
        catch (JsonException error)
        {
            throw NotOurs($"{otherwise}: {error.Message}", error);
        }
    }

    private static async Task<T?> ReadAsync<T>(Stream json, JsonTypeInfo<T> type, ArtifactKey key, CancellationToken cancellationToken)
    {
        using MemoryStream bytes = new();
        byte[] buffer = new byte[16 * 1024];
        int read;
        while ((read = await json.ReadAsync(buffer, cancellationToken)) > 0)
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > MaxBytes)
            {
                throw Unreadable(key, $"It has more than {MaxBytes} bytes.", null);
            }
        }

        return JsonSerializer.Deserialize(bytes.GetBuffer().AsSpan(0, (int)bytes.Length), type);
    }

    private static PptBatchException Unreadable(ArtifactKey key, string why, Exception? cause) => new(
        new Diagnostic(
            "PB5051", DiagnosticSeverity.Error, $"What a worker stored cannot be read: {why}", key.ToString(),
            "Use the same version of PptBatch in the host and in the worker; delete this file and run again."),
        cause);

    private static PptBatchException NotOurs(string message, Exception? cause = null) => new(
        new Diagnostic(
            "PB5050", DiagnosticSeverity.Error, message, "worker",
            "Send {\"course_bucket\", \"project_folder\"}, or let the executor send its orders."),
        cause);
}

/// <summary>Only the version of a record, read before anything else is believed.</summary>
internal sealed record SchemaVersionOnly(int SchemaVersion = 0);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    IgnoreReadOnlyProperties = true,
    MaxDepth = 16,
    Converters = [typeof(ArtifactKeyConverter)])]
[JsonSerializable(typeof(BatchOrder))]
[JsonSerializable(typeof(IReadOnlyList<BatchOrder>))]
[JsonSerializable(typeof(DeckOrder))]
[JsonSerializable(typeof(RunState))]
[JsonSerializable(typeof(SchemaVersionOnly))]
[JsonSerializable(typeof(MergeAnswer))]
[JsonSerializable(typeof(BatchOutcome))]
[JsonSerializable(typeof(RoundLease))]
[JsonSerializable(typeof(AheadOutcome))]
internal sealed partial class WireJsonContext : JsonSerializerContext;

using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PptBatch.Planning;

/// <summary>The plan as it is stored and sent to workers. Golden files pin every version that was shipped.</summary>
internal static class PlanJson
{
    private const int MaxBytes = 16 * 1024 * 1024;

    // Accents as themselves: the file is read by people and never put into HTML.
    private static readonly PlanJsonContext Context = new(new JsonSerializerOptions(PlanJsonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>Indented JSON with LF line ends: a person can read and compare it.</summary>
    public static string Serialize(BatchPlan plan) => JsonSerializer.Serialize(plan, Context.BatchPlan);

    /// <summary>Reads a plan.</summary>
    /// <param name="json">UTF-8 JSON.</param>
    /// <param name="place">Key or name for messages.</param>
    /// <exception cref="PptBatchException">It is not a plan, or of a version that this code does not read.</exception>
    public static BatchPlan Deserialize(ReadOnlySpan<byte> json, string place)
    {
        if (json.Length > MaxBytes)
        {
            throw Unreadable($"The plan has {json.Length} bytes; the limit is {MaxBytes}.", place, null);
        }

        try
        {
            int version = JsonSerializer.Deserialize(json, Context.PlanVersion)?.SchemaVersion ?? 0;
            if (version is < 1 or > BatchPlan.CurrentSchemaVersion)
            {
                throw new PptBatchException(new Diagnostic(
                    "PB1043",
                    DiagnosticSeverity.Error,
                    $"The plan has schema version {version}; this version of PptBatch reads 1 to {BatchPlan.CurrentSchemaVersion}.",
                    place,
                    "Plan the course again, or use the version of PptBatch that wrote the plan."));
            }

            BatchPlan? plan = JsonSerializer.Deserialize(json, Context.BatchPlan);
            return plan ?? throw Unreadable("The plan is null.", place, null);
        }
        catch (JsonException error)
        {
            string where = $"{place} line {(error.LineNumber ?? 0) + 1} at {error.Path ?? "$"}";
            throw Unreadable("The plan is not valid.", where, error);
        }
    }

    /// <summary>Reads a plan from text.</summary>
    public static BatchPlan Deserialize(string json, string place) => Deserialize(Encoding.UTF8.GetBytes(json), place);

    private static PptBatchException Unreadable(string what, string place, Exception? cause) => new(
        new Diagnostic("PB1042", DiagnosticSeverity.Error, what, place, "Plan the course again."), cause);
}

/// <summary>Only the version of a stored plan, read before anything else is believed.</summary>
internal sealed record PlanVersion(int SchemaVersion);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    WriteIndented = true,
    NewLine = "\n",
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    IgnoreReadOnlyProperties = true,
    Converters = [typeof(ArtifactKeyConverter)])]
[JsonSerializable(typeof(BatchPlan))]
[JsonSerializable(typeof(PlanVersion))]
internal sealed partial class PlanJsonContext : JsonSerializerContext;

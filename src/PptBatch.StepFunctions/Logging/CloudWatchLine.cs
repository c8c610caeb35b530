using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace PptBatch.StepFunctions.Logging;

/// <summary>
/// One line of JSON for CloudWatch: what was logged, with its scopes, and, where the event has figures, the metrics of it in CloudWatch's
/// embedded metric format.
/// </summary>
internal static class CloudWatchLine
{
    private static readonly JsonWriterOptions Format = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a line without its line end.</summary>
    /// <param name="output">Receives it.</param>
    /// <param name="time">When it happened.</param>
    /// <param name="stack">The stack, a dimension of every metric.</param>
    /// <param name="category">Who logged.</param>
    /// <param name="level">How grave it is.</param>
    /// <param name="name">The event's name.</param>
    /// <param name="message">Its text.</param>
    /// <param name="fields">What it says, scopes first; of two of a name the last counts.</param>
    /// <param name="error">What was thrown, or null.</param>
    public static void Write(
        Stream output, DateTimeOffset time, string stack, string category, LogLevel level, string name, string message,
        IEnumerable<KeyValuePair<string, object?>> fields, Exception? error)
    {
        Dictionary<string, object?> values = new(StringComparer.Ordinal);
        foreach ((string key, object? value) in fields.Where(field => field.Key != "{OriginalFormat}"))
        {
            values[JsonNamingPolicy.CamelCase.ConvertName(key)] = value;
        }

        using Utf8JsonWriter json = new(output, Format);
        json.WriteStartObject();
        json.WriteString("time", time.UtcDateTime);
        json.WriteString("level", level.ToString());
        json.WriteString("event", name);
        json.WriteString("category", category);
        json.WriteString("message", message);
        foreach ((string key, object? value) in values)
        {
            json.WritePropertyName(key);
            Write(json, value);
        }

        if (error is not null)
        {
            json.WriteString("error", error.GetType().Name);
            json.WriteString("errorMessage", error.Message);
        }

        WriteMetrics(json, time, stack, MetricTable.Of(name), values);
        json.WriteEndObject();
    }

    private static void WriteMetrics(
        Utf8JsonWriter json, DateTimeOffset time, string stack, IReadOnlyList<Metric> metrics, Dictionary<string, object?> values)
    {
        if (metrics.Count == 0)
        {
            return;
        }

        json.WriteString("stack", stack);
        foreach (Metric metric in metrics)
        {
            json.WritePropertyName(metric.Name);
            Write(json, metric.Field is null ? 1 : values.GetValueOrDefault(metric.Field) ?? 0);
        }

        json.WriteStartObject("_aws");
        json.WriteNumber("Timestamp", time.ToUnixTimeMilliseconds());
        json.WriteStartArray("CloudWatchMetrics");
        foreach (IGrouping<bool, Metric> set in metrics.GroupBy(metric => metric.ByStatus))
        {
            WriteSet(json, set.Key ? ["stack", "status"] : ["stack"], set);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteSet(Utf8JsonWriter json, string[] dimensions, IEnumerable<Metric> metrics)
    {
        json.WriteStartObject();
        json.WriteString("Namespace", PptBatchTelemetry.Name);
        json.WriteStartArray("Dimensions");
        json.WriteStartArray();
        Array.ForEach(dimensions, json.WriteStringValue);
        json.WriteEndArray();
        json.WriteEndArray();
        json.WriteStartArray("Metrics");
        foreach (Metric metric in metrics)
        {
            json.WriteStartObject();
            json.WriteString("Name", metric.Name);
            json.WriteString("Unit", metric.Unit);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            case long number:
                json.WriteNumberValue(number);
                break;
            case decimal number:
                json.WriteNumberValue(number);
                break;
            case double number when double.IsFinite(number):
                json.WriteNumberValue(Math.Round(number, 3));
                break;
            default:
                json.WriteStringValue(Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
        }
    }
}

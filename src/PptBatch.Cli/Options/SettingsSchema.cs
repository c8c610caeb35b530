using System.CommandLine;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PptBatch.Cli.Options;

/// <summary>The JSON Schema of <c>pptbatch.json</c>, from the options themselves.</summary>
internal static class SettingsSchema
{
    public static string Of(Command root)
    {
        using MemoryStream bytes = new();
        JsonWriterOptions readable = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (Utf8JsonWriter json = new(bytes, readable))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
            json.WriteString("title", "PptBatch course options");
            json.WriteString("description", $"{CourseSettings.FileName} in a course's folder. The command line wins over it.");
            json.WriteString("type", "object");
            json.WriteBoolean("additionalProperties", false);
            json.WriteStartObject("properties");
            json.WriteStartObject("$schema");
            json.WriteString("type", "string");
            json.WriteEndObject();
            foreach (Option option in CourseSettings.Allowed(root))
            {
                Write(json, option);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)) + "\n";
    }

    private static void Write(Utf8JsonWriter json, Option option)
    {
        bool isFlag = option.ValueType == typeof(bool);
        bool isWhole = (Nullable.GetUnderlyingType(option.ValueType) ?? option.ValueType) == typeof(int);
        json.WriteStartObject(option.Name.TrimStart('-'));
        json.WriteString("description", option.Description);
        json.WriteString("type", isFlag ? "boolean" : isWhole ? "integer" : CourseSettings.IsNumber(option) ? "number" : "string");
        IReadOnlyList<string> values = CourseSettings.Values(option);
        if (values.Count > 0)
        {
            json.WriteStartArray("enum");
            foreach (string value in values)
            {
                json.WriteStringValue(value);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }
}

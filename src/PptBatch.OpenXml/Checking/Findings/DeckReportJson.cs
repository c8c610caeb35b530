using System.Text.Json.Serialization;

namespace PptBatch.OpenXml.Checking.Findings;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    WriteIndented = true)]
[JsonSerializable(typeof(DeckReport))]
internal sealed partial class DeckReportJson : JsonSerializerContext;

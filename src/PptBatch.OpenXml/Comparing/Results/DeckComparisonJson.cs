using System.Text.Json.Serialization;

namespace PptBatch.OpenXml.Comparing.Results;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    WriteIndented = true,
    NewLine = "\n")]
[JsonSerializable(typeof(DeckComparison))]
internal sealed partial class DeckComparisonJson : JsonSerializerContext;

using System.Text.Json.Serialization;

namespace PptBatch.OpenXml.Templates.Reports;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    WriteIndented = true)]
[JsonSerializable(typeof(TemplateReport))]
internal sealed partial class TemplateReportJson : JsonSerializerContext;

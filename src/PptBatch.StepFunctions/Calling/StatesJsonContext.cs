using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace PptBatch.StepFunctions.Calling;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(JsonObject))]
[JsonSerializable(typeof(StartedDeck))]
internal sealed partial class StatesJsonContext : JsonSerializerContext;

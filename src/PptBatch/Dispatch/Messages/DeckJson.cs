using System.Text.Json;
using System.Text.Json.Nodes;

namespace PptBatch.Dispatch.Messages;

/// <summary>Reads what people and their programs ask for, and says in their own names what is wrong with it.</summary>
internal static class DeckJson
{
    private const int MaxQuoted = 60;
    private static readonly string[] Needed = ["course_bucket", "project_folder"];

    /// <exception cref="JsonException">It is not JSON, or not a request.</exception>
    public static DeckOrder Read(string json)
    {
        JsonElement asked = JsonElement.Parse(json);
        if (asked.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException("it is not an object.");
        }

        JsonObject given = [];
        foreach (JsonProperty field in asked.EnumerateObject().Where(field => field.Value.ValueKind != JsonValueKind.Null))
        {
            given[field.Name] = JsonNode.Parse(field.Value.GetRawText());
        }

        return Needed.Where(name => !given.ContainsKey(name)).ToList() is { Count: > 0 } missing
            ? throw new JsonException($"{string.Join(" and ", missing)} {(missing.Count == 1 ? "is" : "are")} missing.")
            : Read(given);
    }

    private static DeckOrder Read(JsonObject given)
    {
        try
        {
            return given.Deserialize(WireJsonContext.Default.DeckOrder)!;
        }
        catch (JsonException error) when (error.Path?.Split('.') is ["$", { Length: > 0 } name, ..] && given[name] is { } value)
        {
            // The reader's own words name types of this code.
            throw new JsonException($"{name} cannot be {Excerpt.Of(value.ToJsonString(), MaxQuoted)}.", error);
        }
    }
}

using System.Text.Json.Nodes;

namespace PptBatch.Scale.Machine;

/// <summary>The part of Amazon States Language's paths and templates that the definition uses; anything else throws.</summary>
internal static class Templates
{
    /// <summary>The value at <c>$</c>, <c>$.name.name</c>, or in the context <c>$$.Map.Item.Value</c>.</summary>
    public static JsonNode? At(string path, JsonNode? input, JsonNode? item = null)
    {
        if (path == "$$.Map.Item.Value")
        {
            return item;
        }

        string[] steps = path.Split('.');
        return steps[0] == "$" && steps.All(step => step.Length > 0 && !step.Contains('[', StringComparison.Ordinal))
            ? steps.Skip(1).Aggregate(input, (node, step) => node?[step])
            : throw new NotSupportedException($"The path {path} is more than this model reads.");
    }

    /// <summary>A template with its <c>name.$</c> entries filled in.</summary>
    public static JsonNode Fill(JsonNode template, JsonNode input, JsonNode? item = null)
    {
        if (template is not JsonObject map)
        {
            return template.DeepClone();
        }

        JsonObject filled = [];
        foreach ((string name, JsonNode? value) in map)
        {
            bool isPath = name.EndsWith(".$", StringComparison.Ordinal);
            filled[isPath ? name[..^2] : name] = isPath ? At((string)value!, input, item)?.DeepClone() : Fill(value!, input, item);
        }

        return filled;
    }

    /// <summary>Whether a Choice rule holds.</summary>
    public static bool Holds(JsonNode rule, JsonNode input)
    {
        JsonObject parts = rule.AsObject();
        if (parts["And"] is JsonArray all)
        {
            return all.All(part => Holds(part!, input));
        }

        if (parts["Or"] is JsonArray any)
        {
            return any.Any(part => Holds(part!, input));
        }

        if (parts["Not"] is { } not)
        {
            return !Holds(not, input);
        }

        (string comparison, JsonNode? with) = parts.Single(part => part.Key is not ("Variable" or "Next"));
        return Comparison.Holds(comparison, At((string)parts["Variable"]!, input), with!);
    }
}

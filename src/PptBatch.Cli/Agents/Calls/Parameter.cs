using System.Text.Json.Nodes;

namespace PptBatch.Cli.Agents.Calls;

/// <summary>An argument that a tool takes.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Description">What it means, with unit and default.</param>
internal sealed record Parameter(string Name, ParameterKind Kind, string Description)
{
    /// <summary>Whether a call must give it.</summary>
    public bool Required { get; init; }

    /// <summary>The words that it may be; empty for any.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>The smallest number.</summary>
    public int Least { get; init; } = 1;

    /// <summary>The largest number.</summary>
    public int Most { get; init; } = 100_000;

    /// <summary>Its part of the tool's JSON Schema.</summary>
    public JsonObject Schema()
    {
        bool isList = Kind is ParameterKind.Texts or ParameterKind.Numbers;
        JsonObject one = new()
        {
            ["type"] = Kind is ParameterKind.Flag ? "boolean"
                : Kind is ParameterKind.Number or ParameterKind.Numbers ? "integer" : "string",
        };
        if (Kind is ParameterKind.Number or ParameterKind.Numbers)
        {
            (one["minimum"], one["maximum"]) = (Least, Most);
        }

        if (Values.Count > 0)
        {
            one["enum"] = new JsonArray([.. Values.Select(value => (JsonNode?)value)]);
        }

        JsonObject schema = isList ? new JsonObject { ["type"] = "array", ["items"] = one, ["minItems"] = 1 } : one;
        schema["description"] = Description;
        return schema;
    }
}

/// <summary>What an argument holds.</summary>
internal enum ParameterKind
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>True or false.</summary>
    Flag,

    /// <summary>Texts.</summary>
    Texts,

    /// <summary>Whole numbers.</summary>
    Numbers,
}

using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace PptBatch.Scale.Machine;

/// <summary>The tests of a Choice rule: what is there, of which type, and how it compares.</summary>
internal static class Comparison
{
    public static bool Holds(string name, JsonNode? value, JsonNode with)
    {
        JsonValueKind kind = value?.GetValueKind() ?? JsonValueKind.Undefined;
        bool isBoolean = kind is JsonValueKind.True or JsonValueKind.False;
        return name switch
        {
            "IsPresent" => (value is not null) == (bool)with,
            "IsString" => (kind == JsonValueKind.String) == (bool)with,
            "IsNumeric" => (kind == JsonValueKind.Number) == (bool)with,
            "IsBoolean" => isBoolean == (bool)with,
            "BooleanEquals" => isBoolean && (bool)value! == (bool)with,
            _ when name.StartsWith("String", StringComparison.Ordinal) =>
                kind == JsonValueKind.String && Text(name[6..], (string)value!, (string)with!),
            _ when name.StartsWith("Numeric", StringComparison.Ordinal) =>
                kind == JsonValueKind.Number && Number(name[7..], (double)value!, (double)with),
            _ => throw Unknown(name),
        };
    }

    private static bool Text(string name, string value, string with) => name switch
    {
        "Equals" => value == with,
        "Matches" => Matches(value, with),
        _ => throw Unknown("String" + name),
    };

    private static bool Number(string name, double value, double with) => name switch
    {
        "Equals" => value == with,
        "LessThan" => value < with,
        "LessThanEquals" => value <= with,
        "GreaterThan" => value > with,
        "GreaterThanEquals" => value >= with,
        _ => throw Unknown("Numeric" + name),
    };

    // A star stands for any text; a backslash takes a star or a backslash as it is.
    private static bool Matches(string text, string pattern)
    {
        string expression = Regex.Replace(pattern, @"\\([*\\])|\*|[^*\\]+", part =>
            part.Groups[1].Success ? Regex.Escape(part.Groups[1].Value) : part.Value == "*" ? ".*" : Regex.Escape(part.Value));
        return Regex.IsMatch(text, $"^{expression}$", RegexOptions.Singleline);
    }

    private static NotSupportedException Unknown(string name) => new($"The comparison {name} is more than this model reads.");
}

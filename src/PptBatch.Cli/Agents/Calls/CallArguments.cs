using System.Text.Json;

namespace PptBatch.Cli.Agents.Calls;

/// <summary>The arguments of one call, held against what the tool takes.</summary>
internal sealed class CallArguments
{
    private readonly IReadOnlyDictionary<string, JsonElement> _given;

    private CallArguments(IReadOnlyDictionary<string, JsonElement> given) => _given = given;

    /// <exception cref="PptBatchException">One is missing, unknown or of another kind.</exception>
    public static CallArguments Of(IReadOnlyList<Parameter> taken, IEnumerable<KeyValuePair<string, JsonElement>>? arguments)
    {
        Dictionary<string, JsonElement> given = (arguments ?? [])
            .Where(pair => pair.Value.ValueKind != JsonValueKind.Null).ToDictionary(StringComparer.Ordinal);
        foreach (string name in given.Keys.Where(name => taken.All(parameter => parameter.Name != name)))
        {
            string near = NearestName.Of(name, taken.Select(parameter => parameter.Name)) is { } known ? $" Did you mean '{known}'?" : "";
            throw Wrong(name, $"The tool takes no such argument.{near}", $"It takes: {string.Join(", ", taken.Select(one => one.Name))}.");
        }

        foreach (Parameter parameter in taken)
        {
            Check(parameter, given);
        }

        return new CallArguments(given);
    }

    /// <summary>An error about an argument.</summary>
    public static PptBatchException Wrong(string argument, string message, string fix) =>
        new(new Diagnostic("PB5066", DiagnosticSeverity.Error, message, "argument " + argument, fix));

    public bool Has(string name) => _given.ContainsKey(name);

    public string? Text(string name) => _given.TryGetValue(name, out JsonElement value) ? value.GetString() : null;

    public string Required(string name) => _given[name].GetString()!;

    public int? Number(string name) => _given.TryGetValue(name, out JsonElement value) ? value.GetInt32() : null;

    public bool Flag(string name) => _given.TryGetValue(name, out JsonElement value) && value.GetBoolean();

    public IReadOnlyList<string> Texts(string name) =>
        _given.TryGetValue(name, out JsonElement value) ? [.. value.EnumerateArray().Select(one => one.GetString()!)] : [];

    public IReadOnlyList<int> Numbers(string name) =>
        _given.TryGetValue(name, out JsonElement value) ? [.. value.EnumerateArray().Select(one => one.GetInt32())] : [];

    private static void Check(Parameter parameter, Dictionary<string, JsonElement> given)
    {
        if (!given.TryGetValue(parameter.Name, out JsonElement value))
        {
            if (parameter.Required)
            {
                throw Wrong(parameter.Name, "It is required and was not given.", parameter.Description);
            }

            return;
        }

        bool isList = parameter.Kind is ParameterKind.Texts or ParameterKind.Numbers;
        bool fits = !isList ? Fits(parameter, value)
            : value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0
                && value.EnumerateArray().All(one => Fits(parameter, one));
        if (!fits)
        {
            throw Wrong(parameter.Name, $"It is {Shown(value)}; give {Wanted(parameter)}.", parameter.Description);
        }
    }

    private static bool Fits(Parameter parameter, JsonElement value) => parameter.Kind switch
    {
        ParameterKind.Flag => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        ParameterKind.Number or ParameterKind.Numbers => value.ValueKind == JsonValueKind.Number
            && value.TryGetInt32(out int number) && number >= parameter.Least && number <= parameter.Most,
        _ => value.ValueKind == JsonValueKind.String
            && (parameter.Values.Count == 0 || parameter.Values.Contains(value.GetString(), StringComparer.Ordinal)),
    };

    private static string Wanted(Parameter parameter) => parameter.Kind switch
    {
        ParameterKind.Flag => "true or false",
        ParameterKind.Number => $"a whole number from {parameter.Least} to {parameter.Most}",
        ParameterKind.Numbers => $"a list of whole numbers from {parameter.Least} to {parameter.Most}",
        ParameterKind.Texts => "a list of texts",
        _ => parameter.Values.Count == 0 ? "text" : "one of " + string.Join(", ", parameter.Values),
    };

    private static string Shown(JsonElement value) => Excerpt.Of(value.GetRawText(), 60);
}

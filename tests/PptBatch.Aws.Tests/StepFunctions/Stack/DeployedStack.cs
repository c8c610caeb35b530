using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PptBatch.StepFunctions;

namespace PptBatch.Aws.Tests.StepFunctions.Stack;

/// <summary>
/// The template with its functions carried out, as CloudFormation would for given parameters. An attribute of a resource stands for
/// itself: <c>BatchFunction.Arn</c>. What does not exist throws.
/// </summary>
internal sealed partial class DeployedStack
{
    private readonly JsonObject _template = TemplateReader.Read(StackTemplate.Export()).AsObject();
    private readonly Dictionary<string, string> _values = new()
    {
        ["AWS::Partition"] = "aws", ["AWS::Region"] = "eu-west-1", ["AWS::AccountId"] = "111122223333", ["AWS::StackName"] = "courses",
    };

    public DeployedStack(params (string Parameter, string Value)[] given)
    {
        foreach ((string name, JsonNode? parameter) in _template["Parameters"]!.AsObject())
        {
            _values[name] = parameter!["Default"]!.ToString();
        }

        foreach ((string name, string value) in given)
        {
            Assert.True(_template["Parameters"]!.AsObject().ContainsKey(name), name);
            _values[name] = value;
        }

        // As SAM does: what all functions have is written once.
        JsonObject common = _template["Globals"]!["Function"]!.AsObject();
        foreach (JsonNode function in _template[nameof(Resources)]!.AsObject().Select(resource => resource.Value!)
            .Where(resource => (string?)resource["Type"] == "AWS::Serverless::Function"))
        {
            JsonObject own = function["Properties"]!.AsObject();
            function["Properties"] = Merged(common, own);
        }

        Resources = _template[nameof(Resources)]!.AsObject()
            .Where(resource => (string?)resource.Value!["Condition"] is not { } condition || Holds(condition))
            .ToDictionary(resource => resource.Key, resource => Resolve(resource.Value!)!);
    }

    /// <summary>What is created, by name.</summary>
    public IReadOnlyDictionary<string, JsonNode> Resources { get; }

    public JsonNode Properties(string name) => Resources[name]["Properties"]!;

    /// <summary>Every resource of a type.</summary>
    public IEnumerable<KeyValuePair<string, JsonNode>> OfType(string type) =>
        Resources.Where(resource => (string?)resource.Value["Type"] == type);

    private static JsonObject Merged(JsonObject common, JsonObject own)
    {
        JsonObject all = common.DeepClone().AsObject();
        foreach ((string name, JsonNode? value) in own)
        {
            all[name] = value is JsonObject map && all[name] is JsonObject known && !map.First().Key.StartsWith("Fn::", StringComparison.Ordinal)
                ? Merged(known, map)
                : value?.DeepClone();
        }

        return all;
    }

    private JsonNode? Resolve(JsonNode? node)
    {
        if (node is JsonObject { Count: 1 } call
            && call.First() is (string name, { } argument) && Carried(name, argument, out JsonNode? result))
        {
            return result;
        }

        return node switch
        {
            JsonObject map => new JsonObject(
                map.Select(entry => KeyValuePair.Create(entry.Key, Resolve(entry.Value))).Where(entry => entry.Value is not null)),
            JsonArray list => new JsonArray([.. list.Select(Resolve).OfType<JsonNode>()]),
            _ => node?.DeepClone(),
        };
    }

    private bool Carried(string name, JsonNode argument, out JsonNode? result)
    {
        result = name switch
        {
            "Ref" when (string)argument! == "AWS::NoValue" => null,
            "Ref" => Value((string)argument!),
            "Fn::GetAtt" => Value($"{argument[0]}.{argument[1]}"),
            "Fn::Sub" => Sub(argument),
            "Fn::If" => Resolve(argument[Holds((string)argument[0]!) ? 1 : 2]),
            "Fn::FindInMap" => Mapped(argument),
            "Fn::Split" => new JsonArray([.. Text(argument[1]!).Split((string)argument[0]!).Select(part => (JsonNode)part)]),
            "Fn::Select" => Resolve(argument[1])![int.Parse((string)argument[0]!, null)]!.DeepClone(),
            "Fn::Equals" => Text(argument[0]!) == Text(argument[1]!),
            "Fn::Not" => !(bool)Resolve(argument[0])!,
            _ => JsonValue.Create(name),
        };
        return name == "Ref" || name.StartsWith("Fn::", StringComparison.Ordinal);
    }

    private JsonNode Mapped(JsonNode argument) =>
        _template["Mappings"]![(string)argument[0]!]![Text(argument[1]!)]![(string)argument[2]!]!.DeepClone();

    private string Sub(JsonNode argument)
    {
        JsonObject given = argument is JsonArray ? argument[1]!.AsObject() : [];
        string text = (string)(argument is JsonArray ? argument[0] : argument)!;
        return Placeholder().Replace(text, match => given[match.Groups[1].Value] is { } own ? Text(own) : Value(match.Groups[1].Value));
    }

    private string Text(JsonNode node) => Resolve(node)!.ToString();

    private bool Holds(string condition) => (bool)Resolve(_template["Conditions"]![condition]!)!;

    private string Value(string name)
    {
        if (_values.TryGetValue(name, out string? value))
        {
            return value;
        }

        JsonObject resources = _template[nameof(Resources)]!.AsObject();
        JsonNode resource = resources[name.Split('.')[0]] ?? throw new InvalidOperationException($"{name} is nothing of the template's.");
        return (string?)resource["Condition"] is { } condition && !Holds(condition)
            ? throw new InvalidOperationException($"{name} is not created under these parameters.")
            : name;
    }

    [GeneratedRegex(@"\$\{([^}]+)\}")]
    private static partial Regex Placeholder();
}

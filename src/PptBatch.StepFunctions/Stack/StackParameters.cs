using System.Globalization;
using System.Text.Json.Nodes;
using PptBatch.Dispatch.Messages;

namespace PptBatch;

/// <summary>What a stack can be told, and what follows from it.</summary>
internal static class StackParameters
{
    public const string Model = "Model";
    public const string Memory = "MemoryMegabytes";
    public const string Timeout = "TimeoutSeconds";
    public const string Concurrency = "Concurrency";
    public const string Reserve = "ReserveConcurrency";
    public const string ExistingBucket = "ExistingBucket";
    public const string Architecture = "Architecture";
    public const string LogDays = "LogRetentionDays";
    public const string Email = "NoticeEmail";
    public const string HasModel = "HasModel";
    public const string Reserves = "ReservesConcurrency";
    public const string CreatesBucket = "CreatesBucket";
    public const string HasEmail = "HasEmail";

    /// <summary>Seconds that a function may take. Lambda ends it then.</summary>
    public static readonly int[] Timeouts = [300, 600, 900];

    /// <summary>Batches at once.</summary>
    public static readonly int[] Concurrencies = [1, 2, 5, 10, 20, 40, 100, 200, 500, 1000];

    public static JsonObject All() => new()
    {
        [Model] = Text("", "Bedrock model or inference profile that writes the slides; empty makes them from the lessons' own outline.")
            .With("AllowedPattern", @"^$|^([a-z-]{2,8}\.)?anthropic\.[A-Za-z0-9.:_-]+$")
            .With("ConstraintDescription", "such as global.anthropic.claude-sonnet-5-5, or empty."),
        [Memory] = Number(1769, "Memory of the functions that make batches and merge; 1,769 MB is one whole processor.")
            .With("MinValue", 512).With("MaxValue", 10240),
        [Timeout] = Number(900, "Longest time of one invocation. A worker stops starting lessons three minutes earlier.")
            .With("AllowedValues", Numbers(Timeouts)),
        [Concurrency] = Number(10, "Batches at once; keep it under what the model's quota of tokens a minute can feed.")
            .With("AllowedValues", Numbers(Concurrencies)),
        [Reserve] = Text("false", "Reserve that concurrency for the batch function; needs an account limit of at least 100 more.")
            .With("AllowedValues", new JsonArray("true", "false")),
        [ExistingBucket] = Text("", "Bucket to use; empty creates one.").With("AllowedPattern", "^$|^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$"),
        [Architecture] = Text("arm64", "What the worker was published for.").With("AllowedValues", new JsonArray("arm64", "x86_64")),
        [LogDays] = Number(30, "Days that logs are kept.").With("AllowedValues", Numbers([1, 7, 14, 30, 90, 365])),
        [Email] = Text("", "Address that is told when an execution ends or an alarm stands; empty tells nobody.")
            .With("AllowedPattern", @"^$|^[^@\s]+@[^@\s]+$"),
    };

    /// <summary>CloudFormation cannot compute: what follows from a number is looked up.</summary>
    public static JsonObject Mappings() => new()
    {
        ["ByConcurrency"] = By(Concurrencies, "Inline", concurrency => Math.Min(concurrency, RunState.MaxInline)),
        ["ByTimeout"] = By(Timeouts, "State", timeout => timeout + FunctionTask.GraceSeconds),
    };

    public static JsonObject Conditions() => new()
    {
        [HasModel] = Not(Is(Model, "")),
        [Reserves] = Is(Reserve, "true"),
        [CreatesBucket] = Is(ExistingBucket, ""),
        [HasEmail] = Not(Is(Email, "")),
    };

    private static JsonObject By(int[] keys, string name, Func<int, int> value)
    {
        JsonObject map = [];
        foreach (int key in keys)
        {
            map[key.ToString(CultureInfo.InvariantCulture)] = new JsonObject { [name] = value(key).ToString(CultureInfo.InvariantCulture) };
        }

        return map;
    }

    private static JsonObject Text(string preset, string description) =>
        new() { ["Type"] = "String", ["Default"] = preset, ["Description"] = description };

    private static JsonObject Number(int preset, string description) =>
        new() { ["Type"] = "Number", ["Default"] = preset, ["Description"] = description };

    private static JsonArray Numbers(int[] values) => [.. values.Select(value => (JsonNode)value)];

    private static JsonObject With(this JsonObject parameter, string name, JsonNode value)
    {
        parameter[name] = value;
        return parameter;
    }

    private static JsonObject Is(string parameter, string value) => new() { ["Fn::Equals"] = new JsonArray(Intrinsic.Ref(parameter), value) };

    private static JsonObject Not(JsonObject condition) => new() { ["Fn::Not"] = new JsonArray(condition) };
}

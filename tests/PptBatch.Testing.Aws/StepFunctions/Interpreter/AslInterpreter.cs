using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json.Nodes;

namespace PptBatch.Testing.Aws.StepFunctions.Interpreter;

/// <summary>An interpreter of Amazon States Language that is not ours, in a Node process; <c>tests/run</c> installs it from npm.</summary>
internal sealed class AslInterpreter
{
    private static readonly Lazy<AslInterpreter> Started = new(() => new AslInterpreter());
    private static readonly string Modules = Path.Combine(SharedInputs.RepositoryRoot, "tests", "node_modules");
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonObject>> _asked = [];
    private readonly Lock _writing = new();
    private readonly Process _process;
    private int _ids;

    private AslInterpreter()
    {
        string script =
            Path.Combine(SharedInputs.RepositoryRoot, "tests", "PptBatch.Testing.Aws", "StepFunctions", "Interpreter", "interpreter.mjs");
        _process =
            Process.Start(new ProcessStartInfo("node", [script, Modules]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        _ = ReadAsync();
    }

    /// <summary>Whether Node and the packages are here.</summary>
    public static bool Available { get; } =
        Directory.Exists(Path.Combine(Modules, "aws-local-stepfunctions")) && Directory.Exists(Path.Combine(Modules, "asl-validator"))
        && (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "node")));

    /// <summary>The one of this test run: it takes seconds to load, and ends with this process, which closes its input.</summary>
    public static AslInterpreter Shared => Started.Value;

    /// <summary>Sends one command and waits for its answer.</summary>
    public Task<JsonObject> AskAsync(JsonObject command)
    {
        int id = Interlocked.Increment(ref _ids);
        command["id"] = id;
        TaskCompletionSource<JsonObject> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _asked[id] = answer;
        lock (_writing)
        {
            _process.StandardInput.WriteLine(command.ToJsonString());
            _process.StandardInput.Flush();
        }

        return answer.Task;
    }

    private async Task ReadAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            JsonObject answer = JsonNode.Parse(line)!.AsObject();
            if (_asked.TryRemove((int)answer["id"]!, out TaskCompletionSource<JsonObject>? asked))
            {
                asked.TrySetResult(answer);
            }
        }

        foreach (TaskCompletionSource<JsonObject> asked in _asked.Values)
        {
            asked.TrySetException(new InvalidOperationException("The interpreter has ended."));
        }
    }
}

/// <summary>A fact that needs <see cref="AslInterpreter"/>.</summary>
public sealed class InterpreterFactAttribute : FactAttribute
{
    internal const string Missing = "needs node, and aws-local-stepfunctions and asl-validator from npm in tests/node_modules";

    public InterpreterFactAttribute() => Skip = AslInterpreter.Available ? null! : Missing;
}

/// <summary>A theory that needs <see cref="AslInterpreter"/>.</summary>
public sealed class InterpreterTheoryAttribute : TheoryAttribute
{
    public InterpreterTheoryAttribute() => Skip = AslInterpreter.Available ? null! : InterpreterFactAttribute.Missing;
}

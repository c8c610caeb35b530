using System.Text.Json.Nodes;

namespace PptBatch.Testing.Aws.StepFunctions;

/// <summary>An execution of <see cref="LoopbackStepFunctions"/>.</summary>
internal sealed class LoopbackExecution(string arn, string input)
{
    private volatile JsonObject? _end;
    private Task _following = Task.CompletedTask;

    public string Arn => arn;

    public string Input => input;

    public bool IsRunning => _end is null;

    public bool IsRedrivable => _end is { } end && (string?)end["status"] != "SUCCEEDED";

    /// <summary>The top-level states in the order in which they were entered.</summary>
    public IReadOnlyList<string> Trace => [.. _end!["trace"]!.AsArray().Select(state => (string)state!)];

    /// <summary>Bytes of the largest input or output of any state.</summary>
    public int LargestState => (int)_end!["largestState"]!;

    /// <summary>Most children of a Distributed Map at work at once.</summary>
    public int MostAtOnce => (int)_end!["mostAtOnce"]!;

    /// <summary>Waits for the end, from now on.</summary>
    public void Follow(Task<JsonObject> run)
    {
        _end = null;
        _following = EndAsync();

        async Task EndAsync() => _end = await run;
    }

    /// <summary>Waits until it has ended and returns the status.</summary>
    public async Task<string> EndedAsync()
    {
        await _following.WaitAsync(Hang.Limit);
        return (string)_end!["status"]!;
    }

    public JsonObject Started() => new() { ["executionArn"] = arn, ["startDate"] = 1.0 };

    public JsonObject Describe()
    {
        JsonObject? end = _end;
        JsonObject described = new()
        {
            ["executionArn"] = arn, ["status"] = end is null ? "RUNNING" : (string)end["status"]!,
            ["redriveStatus"] = IsRedrivable ? "REDRIVABLE" : "NOT_REDRIVABLE", ["startDate"] = 1.0, ["input"] = input,
        };
        foreach (string field in (string[])["error", "cause"])
        {
            if (end?[field] is { } value)
            {
                described[field] = (string?)value;
            }
        }

        if (end?["output"] is { } output)
        {
            described["output"] = output.ToJsonString();
        }

        return described;
    }
}

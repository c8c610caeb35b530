using System.Text.Json.Nodes;

namespace PptBatch;

/// <summary>A Task state that calls a worker function, and what of it is tried again.</summary>
internal static class FunctionTask
{
    /// <summary>
    /// What a state waits longer than the function may take: where both end at once, the better error wins.
    /// </summary>
    public const int GraceSeconds = 30;

    public static JsonObject Of(string function, JsonObject payload, TimeSpan timeout) => new()
    {
        ["Type"] = "Task",
        ["Resource"] = "arn:aws:states:::lambda:invoke",
        ["Parameters"] = new JsonObject { ["FunctionName"] = function, ["Payload"] = payload },
        ["TimeoutSeconds"] = (int)timeout.TotalSeconds + GraceSeconds,
        ["Retry"] = new JsonArray(
            Retry(["Lambda.TooManyRequestsException"], interval: 5, attempts: 6, rate: 2, longest: 120),
            Retry(["Lambda.ServiceException", "Lambda.AWSLambdaException", "Lambda.SdkClientException"], 5, 4, 2, 60),

            // A lost worker, sent out once more.
            Retry(["Lambda.Unknown", "Sandbox.Timedout", "States.Timeout"], 5, 1, 2, 60),

            // Another worker has the round: until its time has ended.
            Retry(["PB5057"], 30, 8, 1.5, 300)),
    };

    private static JsonObject Retry(string[] errors, int interval, int attempts, double rate, int longest) => new()
    {
        ["ErrorEquals"] = new JsonArray([.. errors.Select(error => (JsonNode)error)]),
        ["IntervalSeconds"] = interval,
        ["MaxAttempts"] = attempts,
        ["BackoffRate"] = rate,
        ["MaxDelaySeconds"] = longest,
        ["JitterStrategy"] = "FULL",
    };
}

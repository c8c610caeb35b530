using System.Text.Json.Nodes;

namespace PptBatch.StepFunctions.Definition;

/// <summary>
/// A Task state that calls a worker function, and what of it is tried again. Errors of a worker's own are not: they would be the same.
/// </summary>
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
            Retry(["Lambda.TooManyRequestsException", "Lambda.TooManyRequests"], interval: 5, attempts: 6, rate: 2, longest: 120),

            // Lambda's trouble, and S3's and Bedrock's control plane's that outlasted the worker's own patience.
            Retry(
                [
                    "Lambda.ServiceException", "Lambda.AWSLambdaException", "Lambda.SdkClientException",
                    "Lambda.ClientExecutionTimeoutException", "PB5045", "PB2140",
                ],
                interval: 5, attempts: 4, rate: 2, longest: 60),

            // A lost worker: replaced once. A batch whose second worker is lost too is called a third time, to store that it is lost.
            Retry(["Lambda.Unknown", "Sandbox.Timedout", "Runtime.ExitError", "States.Timeout"], interval: 5, attempts: 2, rate: 2,
                longest: 60),

            // Another worker has the round, or its lease has not run out yet.
            Retry(["PB5057"], interval: 30, attempts: 16, rate: 2, longest: 120)),
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

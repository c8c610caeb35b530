using System.Text.Json.Serialization;

namespace PptBatch.Bedrock.Jobs;

/// <summary>A batch inference job as the service describes it.</summary>
/// <param name="JobArn">Its name.</param>
/// <param name="Status">Where it stands, in the service's words.</param>
/// <param name="Message">Why it failed, or null.</param>
internal sealed record InvocationJob(string JobArn, string Status, string? Message = null)
{
    /// <summary>The status of a job that has answered every record.</summary>
    public const string Whole = "Completed";

    /// <summary>True when the service does no more for it.</summary>
    [JsonIgnore]
    public bool HasEnded => Status is Whole or "PartiallyCompleted" or "Failed" or "Stopped" or "Expired";

    /// <summary>True when replies may lie in the bucket: what an expired or stopped job finished is there, and was billed.</summary>
    [JsonIgnore]
    public bool HasOutput => HasEnded && Status != "Failed";
}

/// <summary>What starts a job.</summary>
internal sealed record InvocationJobRequest(
    string ClientRequestToken,
    string JobName,
    string ModelId,
    string RoleArn,
    int TimeoutDurationInHours,
    InvocationJobInput InputDataConfig,
    InvocationJobOutput OutputDataConfig);

/// <summary>Where a job reads.</summary>
internal sealed record InvocationJobInput(S3InputData S3InputDataConfig);

/// <summary>Where a job writes.</summary>
internal sealed record InvocationJobOutput(S3OutputData S3OutputDataConfig);

/// <summary>A file of records, one a line.</summary>
internal sealed record S3InputData(string S3Uri, string S3InputFormat = "JSONL");

/// <summary>A folder.</summary>
internal sealed record S3OutputData(string S3Uri);

/// <summary>
/// The job that was submitted for a set of lessons, stored so that a later run waits for it instead of paying for another.
/// </summary>
/// <param name="JobArn">The job.</param>
/// <param name="RunId">The run that submitted it.</param>
/// <param name="Token">The token of its request, under which the ledger holds what it may cost.</param>
/// <param name="Model">The model.</param>
/// <param name="Lessons">Its lessons.</param>
internal sealed record SubmittedJob(string JobArn, string RunId, string Token, string Model, IReadOnlyList<SubmittedLesson> Lessons);

/// <summary>A lesson of a job.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Record">Hash of its record: another one asks for other slides.</param>
internal sealed record SubmittedLesson(int Number, string Record);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(InvocationJob))]
[JsonSerializable(typeof(InvocationJobRequest))]
[JsonSerializable(typeof(SubmittedJob))]
internal sealed partial class InvocationJobJson : JsonSerializerContext;

namespace PptBatch.Bedrock;

/// <summary>How lessons are written by a batch inference job of Amazon Bedrock, at half the price of single calls.</summary>
public sealed class BatchInferenceOptions
{
    /// <summary>ARN of the role that the job reads and writes the bucket with. Required.</summary>
    public string RoleArn { get; set; } = "";

    /// <summary>
    /// Fewest lessons that a job is made of, 1 or more: the account's quota "Minimum number of records per batch inference job" for the
    /// model. Default: 100.
    /// </summary>
    public int MinimumRecords { get; set; } = 100;

    /// <summary>Pause between two looks at the job. Default: 60 s.</summary>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>How long the service may take before it ends the job, 24 to 168 hours. Default: 24.</summary>
    public int TimeoutHours { get; set; } = 24;

    /// <summary>
    /// Address of the service's control plane. Default: null, which takes AWS_ENDPOINT_URL_BEDROCK, else the region's own.
    /// </summary>
    public Uri? Endpoint { get; set; }
}

namespace PptBatch;

/// <summary>Settings of the executor that sends batches to a Lambda function.</summary>
public sealed class LambdaExecutorOptions
{
    /// <summary>Name or ARN of the worker function. Required.</summary>
    public string FunctionName { get; set; } = "";

    /// <summary>AWS region. Default: null, which takes the environment's or the profile's region.</summary>
    public string? Region { get; set; }

    /// <summary>Address of Lambda. Default: null, which takes <c>AWS_ENDPOINT_URL_LAMBDA</c>, and without it the region's own.</summary>
    public Uri? Endpoint { get; set; }

    /// <summary>Batches sent out at once, 1 to 1,000. Default: 10.</summary>
    public int MaxConcurrency { get; set; } = 10;

    /// <summary>How often the store is asked whether a batch is done. Default: 2 seconds.</summary>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>
    /// How long a sent batch may wait for a worker before it counts as lost; Lambda queues what exceeds its concurrency.
    /// Default: 20 minutes.
    /// </summary>
    public TimeSpan StartTimeout { get; set; } = TimeSpan.FromMinutes(20);
}

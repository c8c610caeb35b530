using PptBatch.Dispatch;

namespace PptBatch.Lambda;

/// <summary>Settings of the executor that sends batches to a Lambda function.</summary>
public sealed class LambdaExecutorOptions : DispatchOptions
{
    /// <summary>Name or ARN of the worker function. Required.</summary>
    public string FunctionName { get; set; } = "";

    /// <summary>AWS region. Default: null, which takes the environment's or the profile's region.</summary>
    public string? Region { get; set; }

    /// <summary>Address of Lambda. Default: null, which takes <c>AWS_ENDPOINT_URL_LAMBDA</c>, and without it the region's own.</summary>
    public Uri? Endpoint { get; set; }

    /// <inheritdoc/>
    public override IEnumerable<string> Problems()
    {
        if (FunctionName.Length == 0)
        {
            yield return "LambdaExecutorOptions.FunctionName is empty; set it to the worker's name or ARN.";
        }

        foreach (string problem in base.Problems())
        {
            yield return "LambdaExecutorOptions." + problem;
        }
    }
}

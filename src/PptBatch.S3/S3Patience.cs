using System.Net;
using Amazon.Runtime;
using Polly;
using Polly.Retry;

namespace PptBatch.S3;

/// <summary>
/// Retries what S3 recovers from by itself: throttling, 5xx, broken connections. Waits grow from a quarter of a second to eight, and
/// after one to two minutes, as chance has it, the call has failed; whoever called may cancel sooner.
/// </summary>
internal sealed class S3Patience
{
    // The shortest that chance can make of them is over a minute.
    private const int MaxWaits = 20;
    private static readonly TimeSpan First = TimeSpan.FromSeconds(0.25);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(8);
    private readonly ResiliencePipeline _pipeline;

    public S3Patience(TimeProvider time) => _pipeline = new ResiliencePipelineBuilder { TimeProvider = time }
        .AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = arguments => ValueTask.FromResult(
                arguments.Outcome.Exception is { } error && IsPassing(error, arguments.Context.CancellationToken)),
            MaxRetryAttempts = MaxWaits,
            DelayGenerator = static arguments => ValueTask.FromResult<TimeSpan?>(Wait(arguments.AttemptNumber)),
        })
        .Build();

    /// <summary>Makes a call until it is answered. It may be made again after S3 has carried it out: the answer was lost.</summary>
    /// <param name="call">The call; told how many were made before it.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<T> RunAsync<T>(Func<int, CancellationToken, Task<T>> call, CancellationToken cancellationToken)
    {
        int made = 0;
        return await _pipeline.ExecuteAsync(async token => await call(made++, token).ConfigureAwait(false), cancellationToken)
                .ConfigureAwait(false);
    }

    /// <summary>True for an error that another try may not meet.</summary>
    public static bool IsPassing(Exception error, CancellationToken cancellationToken) => error switch
    {
        AmazonServiceException { StatusCode: >= HttpStatusCode.InternalServerError or HttpStatusCode.TooManyRequests } => true,
        AmazonServiceException { ErrorCode: "SlowDown" or "InternalError" or "ServiceUnavailable" or "RequestTimeout" } => true,
        AmazonServiceException { ErrorCode: "Throttling" or "ThrottlingException" } => true,
        AmazonServiceException { StatusCode: 0 } => true,
        AmazonServiceException => false,
        AmazonClientException => IsCorrupt(error) || error.InnerException is HttpRequestException or IOException or TimeoutException,
        HttpRequestException or IOException or TimeoutException => true,

        // The client's own timeout, where it does not show as one.
        OperationCanceledException => !cancellationToken.IsCancellationRequested,
        _ => false,
    };

    /// <summary>True where bytes arrived other than they were sent: the client tells so by its words alone.</summary>
    public static bool IsCorrupt(Exception error) => error.Message.Contains("Expected hash", StringComparison.Ordinal);

    // Between half of it and all of it, so that workers that were refused together do not come back together.
    private static TimeSpan Wait(int attempt) =>
        Math.Min(First.TotalSeconds * Math.Pow(2, attempt), Longest.TotalSeconds) is var most
            ? TimeSpan.FromSeconds(most * (0.5 + (Random.Shared.NextDouble() / 2)))
            : Longest;
}

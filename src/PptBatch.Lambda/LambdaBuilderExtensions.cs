using Microsoft.Extensions.Options;
using PptBatch;
using PptBatch.Lambda;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Runs batches on AWS Lambda.</summary>
public static class LambdaBuilderExtensions
{
    /// <summary>Sends each batch to a Lambda function that hosts <see cref="LambdaWorker"/>; host and function share one store.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Names at least <see cref="LambdaExecutorOptions.FunctionName"/>.</param>
    public static PptBatchBuilder UseLambdaExecutor(this PptBatchBuilder builder, Action<LambdaExecutorOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        builder.Services.AddOptions<LambdaExecutorOptions>()
            .Configure(configure)
            .Validate(o => o.FunctionName.Length > 0, "LambdaExecutorOptions.FunctionName is empty; set it to the worker's name or ARN.")
            .Validate(o => o.MaxConcurrency is >= 1 and <= 1000, "LambdaExecutorOptions.MaxConcurrency must be 1 to 1,000 batches.")
            .Validate(o => o.PollInterval > TimeSpan.Zero, "LambdaExecutorOptions.PollInterval must be more than zero.")
            .Validate(
                o => o.StartTimeout > o.PollInterval,
                "LambdaExecutorOptions.StartTimeout must be longer than PollInterval.")
            .ValidateOnStart();
        return builder.Use<IBatchExecutor>(services =>
        {
            LambdaExecutorOptions options = services.GetRequiredService<IOptions<LambdaExecutorOptions>>().Value;
            IArtifactStore store = services.GetRequiredService<IArtifactStore>();

            // Signatures and leases go by the time of day, and not by a clock that a host has chosen to date its decks.
            TimeProvider time = TimeProvider.System;
            ServiceEndpoint endpoint = ServiceEndpoint.Of(
                "lambda", "LAMBDA", options.Endpoint, options.Region, "LambdaExecutorOptions.Region");
            LambdaInvoker invoker = new(new HttpClient(), endpoint, time);
            return new LambdaExecutor(store, new BatchDispatch(store, invoker, options, time), options, time);
        });
    }
}

using Amazon.Runtime;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using PptBatch;
using PptBatch.Dispatch;
using PptBatch.Lambda;
using PptBatch.Lambda.Calling;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Runs batches on AWS Lambda.</summary>
public static class PptBatchBuilderLambdaExtensions
{
    /// <summary>Sends each batch to a Lambda function that hosts <see cref="LambdaWorker"/>; host and function share one store.</summary>
    /// <remarks>
    /// Calls go through the <see cref="HttpClient"/> and with the <see cref="AWSCredentials"/> that the host has registered, else through a
    /// client of its own and with credentials from the AWS chain.
    /// </remarks>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Names at least <see cref="LambdaExecutorOptions.FunctionName"/>. Checked at start.</param>
    public static PptBatchBuilder UseLambdaExecutor(this PptBatchBuilder builder, Action<LambdaExecutorOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        builder.Services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IValidateOptions<LambdaExecutorOptions>, LambdaExecutorOptionsValidator>());
        builder.Services.AddOptions<LambdaExecutorOptions>(builder.Name).Configure(configure).ValidateOnStart();
        return builder.UseExecutor(services =>
        {
            LambdaExecutorOptions options = services.GetRequiredService<IOptionsMonitor<LambdaExecutorOptions>>().Get(builder.Name);
            ServiceEndpoint endpoint = ServiceEndpoint.Of(
                "lambda", "LAMBDA", options.Endpoint, options.Region, "LambdaExecutorOptions.Region",
                services.GetService<AWSCredentials>());
            HttpClient http = services.GetService<HttpClient>() ?? new HttpClient();
            // Signatures go by the time of day, and not by a clock that a host has chosen to date its decks.
            LambdaInvoker invoker = new(http, endpoint, options.FunctionName, TimeProvider.System);
            return new DispatchExecutor(services.GetRequiredService<IArtifactStore>(), invoker, options);
        });
    }
}

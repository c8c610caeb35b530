using Amazon.Runtime;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using PptBatch;
using PptBatch.Bedrock;
using PptBatch.Bedrock.Calling;
using PptBatch.Bedrock.Jobs;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Lets a batch inference job of Amazon Bedrock write the lessons, at half the price of single calls.</summary>
public static class PptBatchBuilderBedrockBatchExtensions
{
    /// <summary>
    /// Writes the lessons that are not stored with one batch inference job before the batches run; <c>UseBedrock</c> names the model
    /// and writes what the job does not. The results must go to S3. A job may take a day: a run that is cut off while it waits takes
    /// the same job up again.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Names at least <see cref="BatchInferenceOptions.RoleArn"/>. Checked at start, all errors at once.</param>
    public static PptBatchBuilder UseBedrockBatchInference(this PptBatchBuilder builder, Action<BatchInferenceOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        builder.Services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IValidateOptions<BatchInferenceOptions>, BatchInferenceOptionsValidator>());
        builder.Services.AddOptions<BatchInferenceOptions>(builder.Name).Configure(configure).ValidateOnStart();
        return builder.UseLessonsAhead(services =>
        {
            BatchInferenceOptions options = services.GetRequiredService<IOptionsMonitor<BatchInferenceOptions>>().Get(builder.Name);
            BedrockOptions bedrock = services.GetRequiredService<IOptionsMonitor<BedrockOptions>>().Get(builder.Name);
            TimeProvider time = services.GetRequiredService<TimeProvider>();
            string region = BedrockEndpoint.Region(bedrock);
            return new BatchInference(
                services.GetRequiredService<IArtifactStore>(),
                services.GetRequiredService<LessonCalls>(),
                new InvocationJobClient(
                    services.GetService<HttpClient>() ?? new HttpClient(),
                    options.Endpoint ?? BedrockEndpoint.ControlPlane(region),
                    new BedrockCredentials(region, time, services.GetService<AWSCredentials>()),
                    time),
                options,
                time);
        });
    }
}

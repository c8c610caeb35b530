using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using PptBatch;
using PptBatch.StepFunctions;
using PptBatch.StepFunctions.Logging;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Logs as CloudWatch reads it.</summary>
public static class PptBatchBuilderCloudWatchExtensions
{
    /// <summary>
    /// Makes the host's log lines of JSON, whose metrics CloudWatch takes in its embedded metric format, under the names of
    /// <see cref="PptBatchTelemetry"/>. In the place of other logging: for the host of a worker function.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Changes the defaults of <see cref="CloudWatchLogOptions"/>.</param>
    public static PptBatchBuilder UseCloudWatchLog(this PptBatchBuilder builder, Action<CloudWatchLogOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        CloudWatchLogOptions options = new();
        configure?.Invoke(options);
        builder.Services.Replace(ServiceDescriptor.Singleton<ILoggerFactory>(_ => new CloudWatchLines(
            options.Level, options.Stack, options.Output ?? Console.OpenStandardOutput(), TimeProvider.System)));
        builder.Services.TryAddSingleton(typeof(ILogger<>), typeof(Logger<>));
        return builder;
    }
}

using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using PptBatch;
using PptBatch.DependencyInjection;
using PptBatch.Dispatch.Workers;
using PptBatch.Execution;
using PptBatch.Generation.Outline;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Chooses where batches run.</summary>
public static class PptBatchBuilderExecutionExtensions
{
    /// <summary>Runs batches in this process, several at once.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Changes the defaults of <see cref="InProcessExecutorOptions"/>.</param>
    public static PptBatchBuilder UseInProcessExecutor(this PptBatchBuilder builder, Action<InProcessExecutorOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IValidateOptions<InProcessExecutorOptions>, InProcessExecutorOptionsValidator>());
        builder.AddOptions(configure);
        return builder.UseExecutor(services => new InProcessExecutor(
            services.GetRequiredService<BatchWorker>(),
            services.OptionsOf<InProcessExecutorOptions>(builder.Name),
            services.GetRequiredService<ISlideGenerator>() is OutlineSlideGenerator ? 0 : InProcessExecutor.Sight));
    }

    /// <summary>
    /// Changes the settings of <see cref="OrderWorker"/>, which carries out the orders of executors elsewhere: for the host of a worker.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Changes the defaults of <see cref="WorkerOptions"/>. Checked at start, all errors at once.</param>
    public static PptBatchBuilder ConfigureWorker(this PptBatchBuilder builder, Action<WorkerOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        builder.AddOptions(configure);
        return builder;
    }
}

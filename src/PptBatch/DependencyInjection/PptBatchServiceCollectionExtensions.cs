using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using PptBatch;
using PptBatch.DependencyInjection;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds PptBatch to a host.</summary>
public static class PptBatchServiceCollectionExtensions
{
    /// <summary>
    /// Adds the deck pipeline. Choose its parts on what this returns: a store, a slide generator, an executor and a deck format.
    /// </summary>
    /// <param name="services">The host's services. What it has registered itself is kept.</param>
    /// <param name="configure">Changes the defaults of <see cref="PptBatchOptions"/>. Checked at start, all errors at once.</param>
    /// <returns>The builder that the <c>Use…</c> methods extend.</returns>
    public static PptBatchBuilder AddPptBatchOrchestration(this IServiceCollection services, Action<PptBatchOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<PptBatchOptions>, PptBatchOptionsValidator>());
        OptionsBuilder<PptBatchOptions> options = services.AddOptions<PptBatchOptions>().ValidateOnStart();
        if (configure is not null)
        {
            options.Configure(configure);
        }

        PipelineRegistration.Add(services);
        return new PptBatchBuilder(services);
    }
}

using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using PptBatch;
using PptBatch.DependencyInjection;
using PptBatch.Execution;

// Required parameters tell the overloads apart, so optional ones cannot make a call ambiguous.
#pragma warning disable RS0026

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
    public static PptBatchBuilder AddPptBatchOrchestration(this IServiceCollection services, Action<PptBatchOptions>? configure = null) =>
        Add(services, name: null, configure);

    /// <summary>
    /// Adds a deck pipeline under a key, beside others of the same host: it has its own parts and its own options, and shares nothing with
    /// the others. Resolve it as a keyed <see cref="IDeckPipeline"/>.
    /// </summary>
    /// <param name="services">The host's services. Clock, loggers and the like are taken from them; parts of a pipeline never are.</param>
    /// <param name="name">The key, and the name of the pipeline's options.</param>
    /// <param name="configure">Changes the defaults of <see cref="PptBatchOptions"/>. Checked at start, all errors at once.</param>
    /// <returns>The builder that the <c>Use…</c> methods extend.</returns>
    public static PptBatchBuilder AddPptBatchOrchestration(
        this IServiceCollection services, string name, Action<PptBatchOptions>? configure = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return Add(services, name, configure);
    }

    private static PptBatchBuilder Add(IServiceCollection services, string? name, Action<PptBatchOptions>? configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<PptBatchOptions>, PptBatchOptionsValidator>());
        PptBatchBuilder builder = new(services, name);
        builder.AddOptions(configure);
        PipelineRegistration.Add(builder);
        return builder;
    }
}

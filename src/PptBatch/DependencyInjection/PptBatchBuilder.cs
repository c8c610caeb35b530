using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PptBatch.DependencyInjection;

namespace PptBatch;

/// <summary>
/// What <c>AddPptBatchOrchestration</c> returns: the place that the <c>Use…</c> methods of every package extend. Each of them
/// picks exactly one implementation; of two for the same part the last wins.
/// </summary>
public sealed class PptBatchBuilder
{
    internal PptBatchBuilder(IServiceCollection services, string? name) => (Services, Name) = (services, name);

    /// <summary>The host's services.</summary>
    public IServiceCollection Services { get; }

    /// <summary>
    /// The key of the pipeline and the name of its options, or null for the pipeline without a key, whose options have the default name.
    /// </summary>
    public string? Name { get; }

    /// <summary>
    /// Makes <paramref name="create"/> the only source of <typeparamref name="T"/> in this pipeline, whatever was chosen before: what every
    /// <c>Use…</c> method comes down to.
    /// </summary>
    /// <typeparam name="T">A contract of PptBatch, or a type that a package's parts share.</typeparam>
    /// <param name="create">
    /// Called once, with a provider that resolves the parts of this pipeline, and everything else from the host. The container disposes
    /// what it returns.
    /// </param>
    public PptBatchBuilder Use<T>(Func<IServiceProvider, T> create)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(create);
        if (Name is null)
        {
            Services.RemoveAll<T>();
        }
        else
        {
            Services.RemoveAllKeyed<T>(Name);
        }

        return UseUnlessChosen(create);
    }

    /// <summary>The same, unless this pipeline has a source of <typeparamref name="T"/> already.</summary>
    /// <typeparam name="T">A contract of PptBatch, or a type that a package's parts share.</typeparam>
    /// <param name="create">As in <see cref="Use{T}"/>.</param>
    public PptBatchBuilder UseUnlessChosen<T>(Func<IServiceProvider, T> create)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(create);
        if (Name is null)
        {
            Services.TryAddSingleton(create);
        }
        else
        {
            Services.TryAddKeyedSingleton(Name, (host, _) => create(new PipelineServices(host, Name)));
        }

        return this;
    }
}

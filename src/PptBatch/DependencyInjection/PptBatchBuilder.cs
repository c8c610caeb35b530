using Microsoft.Extensions.DependencyInjection;

namespace PptBatch;

/// <summary>
/// What <c>AddPptBatchOrchestration</c> returns: the place that the <c>Use…</c> methods of every package extend. Each of them
/// picks exactly one implementation; of two for the same part the last wins.
/// </summary>
public sealed class PptBatchBuilder
{
    internal PptBatchBuilder(IServiceCollection services) => Services = services;

    /// <summary>The host's services.</summary>
    public IServiceCollection Services { get; }
}

using Microsoft.Extensions.DependencyInjection;

namespace PptBatch.DependencyInjection;

/// <summary>
/// The services as a keyed pipeline sees them: what is registered under its key, else what the host has. Contracts of PptBatch are never
/// taken from the host: a part that was forgotten must not come from another pipeline.
/// </summary>
internal sealed class PipelineServices(IServiceProvider host, string name) : IKeyedServiceProvider, IServiceProviderIsKeyedService
{
    private readonly IServiceProviderIsKeyedService _known = host.GetRequiredService<IServiceProviderIsKeyedService>();

    /// <summary>The key of the pipeline.</summary>
    public string Name => name;

    /// <summary>The services of one pipeline of a host, by its key; null is the one without a key.</summary>
    public static IServiceProvider Of(IServiceProvider host, string? name) => name is null ? host : new PipelineServices(host, name);

    public object? GetService(Type serviceType) =>
        serviceType.IsInstanceOfType(this) ? this
        : _known.IsKeyedService(serviceType, name) ? ((IKeyedServiceProvider)host).GetKeyedService(serviceType, name)
        : IsOfThePipeline(serviceType) ? null
        : host.GetService(serviceType);

    public object? GetKeyedService(Type serviceType, object? serviceKey) =>
        ((IKeyedServiceProvider)host).GetKeyedService(serviceType, serviceKey);

    public object GetRequiredKeyedService(Type serviceType, object? serviceKey) =>
        ((IKeyedServiceProvider)host).GetRequiredKeyedService(serviceType, serviceKey);

    public bool IsService(Type serviceType) =>
        _known.IsKeyedService(serviceType, name) || (!IsOfThePipeline(serviceType) && _known.IsService(serviceType));

    public bool IsKeyedService(Type serviceType, object? serviceKey) => _known.IsKeyedService(serviceType, serviceKey);

    private static bool IsOfThePipeline(Type serviceType) => serviceType.Assembly == typeof(PipelineServices).Assembly;
}

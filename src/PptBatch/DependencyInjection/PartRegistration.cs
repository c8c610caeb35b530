using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace PptBatch.DependencyInjection;

/// <summary>How parts and their settings are registered for a pipeline with or without a key.</summary>
internal static class PartRegistration
{
    /// <summary>Makes a class the only source of a contract; its constructor is given other parts and the host's services.</summary>
    public static PptBatchBuilder UsePart<TContract, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TPart>(
        this PptBatchBuilder builder)
        where TContract : class
        where TPart : class, TContract
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Use<TContract>(services => ActivatorUtilities.CreateInstance<TPart>(services));
    }

    /// <summary>The same for a factory of the host's own.</summary>
    public static PptBatchBuilder UsePart<TContract>(this PptBatchBuilder builder, Func<IServiceProvider, TContract> create)
        where TContract : class
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Use(create);
    }

    /// <summary>Adds a piece of the core's own, unless the host has registered one.</summary>
    public static void TryAdd<[
        DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] T>(this PptBatchBuilder builder)
        where T : class
    {
        if (builder.Name is null)
        {
            builder.Services.TryAddSingleton<T>();
        }
        else
        {
            builder.UseUnlessChosen(services => ActivatorUtilities.CreateInstance<T>(services));
        }
    }

    /// <summary>The settings of a pipeline's part, checked at start.</summary>
    public static void AddOptions<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions>(
        this PptBatchBuilder builder, Action<TOptions>? configure)
        where TOptions : class
    {
        OptionsBuilder<TOptions> options = builder.Services.AddOptions<TOptions>(builder.Name).ValidateOnStart();
        if (configure is not null)
        {
            options.Configure(configure);
        }
    }

    /// <summary>The settings that a host gave the parts of a pipeline.</summary>
    public static TOptions OptionsOf<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions>(
        this IServiceProvider services, string? pipeline)
        where TOptions : class =>
        pipeline is null
            ? services.GetRequiredService<IOptions<TOptions>>().Value
            : services.GetRequiredService<IOptionsMonitor<TOptions>>().Get(pipeline);
}

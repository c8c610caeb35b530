using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace PptBatch.DependencyInjection;

/// <summary>How a <c>Use…</c> method registers its part.</summary>
internal static class PartRegistration
{
    /// <summary>Makes <paramref name="create"/> the only source of <typeparamref name="T"/>, whatever was chosen before.</summary>
    public static PptBatchBuilder Use<T>(this PptBatchBuilder builder, Func<IServiceProvider, T> create)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.RemoveAll<T>();
        builder.Services.AddSingleton(create);
        return builder;
    }
}

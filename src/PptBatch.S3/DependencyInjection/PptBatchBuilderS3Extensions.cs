using Amazon.Runtime;
using Amazon.S3;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using PptBatch;
using PptBatch.S3;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Stores artifacts on Amazon S3.</summary>
public static class PptBatchBuilderS3Extensions
{
    /// <summary>
    /// Stores artifacts on Amazon S3, with the <see cref="AWSCredentials"/> that the host has registered, else those of the AWS chain.
    /// A host that has registered its own <see cref="IAmazonS3"/> keeps it; <see cref="S3ArtifactsOptions.Region"/> and
    /// <see cref="S3ArtifactsOptions.Endpoint"/> are ignored then.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Changes the defaults of <see cref="S3ArtifactsOptions"/>.</param>
    public static PptBatchBuilder UseS3Artifacts(this PptBatchBuilder builder, Action<S3ArtifactsOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<S3ArtifactsOptions>, S3ArtifactsOptionsValidator>());
        OptionsBuilder<S3ArtifactsOptions> options = builder.Services.AddOptions<S3ArtifactsOptions>(builder.Name).ValidateOnStart();
        if (configure is not null)
        {
            options.Configure(configure);
        }

        if (!builder.Services.Any(service => service is { ServiceType: { } type, IsKeyedService: false } && type == typeof(IAmazonS3)))
        {
            builder.UseUnlessChosen(services => S3ClientFactory.Create(OptionsOf(services), services.GetService<AWSCredentials>()));
        }

        builder.UseUnlessChosen(
            services => new S3Links(services.GetRequiredService<IAmazonS3>(), services.GetRequiredService<TimeProvider>()));
        return builder.UseArtifacts(services => new S3ArtifactStore(
            services.GetRequiredService<IAmazonS3>(), services.GetRequiredService<TimeProvider>(), OptionsOf(services).Prefix));

        S3ArtifactsOptions OptionsOf(IServiceProvider services) =>
            services.GetRequiredService<IOptionsMonitor<S3ArtifactsOptions>>().Get(builder.Name);
    }
}

using Amazon.Runtime;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using PptBatch;
using PptBatch.Bedrock;
using PptBatch.Bedrock.Calling;
using PptBatch.Bedrock.Chat;

// Required parameters tell the overloads apart, so optional ones cannot make a call ambiguous.
#pragma warning disable RS0026

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Lets Claude on Amazon Bedrock write the slides.</summary>
public static class PptBatchBuilderBedrockExtensions
{
    /// <summary>
    /// Writes lessons with Claude on Amazon Bedrock: streaming, prompt caching, usage with cache tokens.
    /// </summary>
    /// <remarks>
    /// Calls go through the <see cref="HttpClient"/> and with the <see cref="AWSCredentials"/> that the host has registered, else through a
    /// client of its own and with credentials from the AWS chain.
    /// </remarks>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Names at least <see cref="BedrockOptions.ModelId"/>.</param>
    /// <param name="configureGenerator">Changes the defaults of <see cref="ChatGeneratorOptions"/>.</param>
    public static PptBatchBuilder UseBedrock(
        this PptBatchBuilder builder, Action<BedrockOptions> configure, Action<ChatGeneratorOptions>? configureGenerator = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<BedrockOptions>, BedrockOptionsValidator>());
        builder.Services.AddOptions<BedrockOptions>(builder.Name).Configure(configure).ValidateOnStart();
        builder.Services.AddOptions<ChatGeneratorOptions>(builder.Name).Configure<IOptionsMonitor<BedrockOptions>>((generator, bedrock) =>
        {
            generator.ReadFault = BedrockFault.Read;
            generator.WriterModel = bedrock.Get(builder.Name).ModelId;
        });
        return builder
            .Use(services => BedrockChatClientFactory.Create(
                services.GetRequiredService<IOptionsMonitor<BedrockOptions>>().Get(builder.Name),
                services.GetRequiredService<IOptionsMonitor<ChatGeneratorOptions>>().Get(builder.Name).CallTimeout,
                services.GetRequiredService<TimeProvider>(),
                services.GetService<HttpClient>() is { } http ? new HostTransport(http) : null,
                services.GetService<AWSCredentials>()))
            .UseChatGenerator(configureGenerator);
    }

    /// <summary>Writes lessons with a chat client of the host's own that speaks to Bedrock, such as one of AWSSDK.BedrockRuntime.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="client">The client. Switch its own retries off: they have one owner here.</param>
    /// <param name="modelId">Model id or inference profile; prices are found by it.</param>
    /// <param name="configureGenerator">Changes the defaults of <see cref="ChatGeneratorOptions"/>.</param>
    public static PptBatchBuilder UseBedrock(
        this PptBatchBuilder builder, IChatClient client, string modelId, Action<ChatGeneratorOptions>? configureGenerator = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(client);
        ArgumentException.ThrowIfNullOrEmpty(modelId);
        builder.Services.AddOptions<ChatGeneratorOptions>(builder.Name).Configure(generator =>
        {
            generator.ReadFault = BedrockFault.Read;
            generator.WriterModel = modelId;
        });

        // As an instance: a container disposes what it creates, and the client is the host's.
        if (builder.Name is null)
        {
            builder.Services.RemoveAll<IChatClient>();
            builder.Services.AddSingleton(client);
        }
        else
        {
            builder.Services.RemoveAllKeyed<IChatClient>(builder.Name);
            builder.Services.AddKeyedSingleton(builder.Name, client);
        }

        return builder.UseChatGenerator(configureGenerator);
    }
}

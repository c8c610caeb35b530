using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using PptBatch;
using PptBatch.Checkpoints;
using PptBatch.DependencyInjection;
using PptBatch.Generation;
using PptBatch.Generation.Chat;
using PptBatch.Generation.Chat.Pricing;
using PptBatch.Generation.Chat.Settings;
using PptBatch.Generation.Outline;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Lets a chat model write the slides.</summary>
public static class PptBatchBuilderChatExtensions
{
    /// <summary>
    /// Writes lessons with the host's <see cref="IChatClient"/>: register one, or call <c>UseBedrock</c> instead of this.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Changes the defaults of <see cref="ChatGeneratorOptions"/>. Checked at start, all errors at once.</param>
    public static PptBatchBuilder UseChatGenerator(this PptBatchBuilder builder, Action<ChatGeneratorOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.AddOptions(configure);
        builder.Services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IValidateOptions<ChatGeneratorOptions>, ChatGeneratorOptionsValidator>());
        builder.UseUnlessChosen(services => new RunBudgets(services.OptionsOf<ChatGeneratorOptions>(builder.Name).MaxCostUsd));
        builder.UseUnlessChosen(services => new LessonCalls(
            services.GetRequiredService<IArtifactStore>(),
            new UnwrittenLessons(
                services.GetRequiredService<ISlideGenerator>(),
                services.GetRequiredService<LessonHash>(),
                services.GetRequiredService<LessonCheckpoints>()),
            services.GetRequiredService<LessonCheckpoints>(),
            services.GetRequiredService<AttemptStore>(),
            services.GetRequiredService<RunBudgets>(),
            services.OptionsOf<ChatGeneratorOptions>(builder.Name),
            services.GetService<IPictureDecoder>()));
        return builder.UseGenerator(services => new GeneratorsBySettings(settings =>
            Create(services, services.OptionsOf<ChatGeneratorOptions>(builder.Name).With(settings), settings?.MaxCostUsd)));
    }

    private static ISlideGenerator Create(IServiceProvider services, ChatGeneratorOptions options, decimal? ownCap) =>
        ChatComposition.Create(
            services.GetService<IChatClient>() ?? throw MissingClient(),
            options,
            new OutlineSlideGenerator(options.Mode),
            services.GetRequiredService<RunBudgets>().With(ownCap),
            services.GetService<IArtifactStore>(),
            services.GetService<IPictureDecoder>(),
            services.GetRequiredService<TimeProvider>(),
            services.GetService<ILogger<ISlideGenerator>>() ?? NullLogger<ISlideGenerator>.Instance);

    private static PptBatchException MissingClient() => new(new Diagnostic(
        "PB5021",
        DiagnosticSeverity.Error,
        "UseChatGenerator needs an IChatClient and the host has registered none.",
        "AddPptBatchOrchestration",
        "Add for example: services.AddSingleton<IChatClient>(client); or call UseBedrock(o => o.ModelId = ...) instead."));
}

using Amazon.Runtime;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using PptBatch;
using PptBatch.Dispatch;
using PptBatch.Lambda.Calling;
using PptBatch.StepFunctions;
using PptBatch.StepFunctions.Calling;
using PptBatch.StepFunctions.Execution;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Runs batches on AWS Step Functions.</summary>
public static class PptBatchBuilderStepFunctionsExtensions
{
    /// <summary>
    /// Runs the batches in a Step Functions state machine; host and functions share one store. Also registers
    /// <see cref="DeckExecutions"/>, for hosts that start a whole course and do not wait.
    /// </summary>
    /// <remarks>
    /// Calls go through the <see cref="HttpClient"/> and with the <see cref="AWSCredentials"/> that the host has registered, else through a
    /// client of its own and with credentials from the AWS chain.
    /// </remarks>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Names at least <see cref="StepFunctionsExecutorOptions.StateMachineArn"/>.</param>
    public static PptBatchBuilder UseStepFunctionsExecutor(this PptBatchBuilder builder, Action<StepFunctionsExecutorOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        builder.Services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IValidateOptions<StepFunctionsExecutorOptions>, StepFunctionsExecutorOptionsValidator>());
        builder.Services.AddOptions<StepFunctionsExecutorOptions>(builder.Name).Configure(configure).ValidateOnStart();
        builder.UseUnlessChosen(services => Client(OptionsOf(services), services));
        builder.UseUnlessChosen(services => new RunExecutions(services.GetRequiredService<StatesClient>(), TimeProvider.System));
        builder.UseUnlessChosen(services => new DeckExecutions(
            services.GetRequiredService<RunSteps>(),
            services.GetRequiredService<RunExecutions>(),
            services.GetRequiredService<StatesClient>()));
        return builder.UseExecutor(services => new StepFunctionsExecutor(
            services.GetRequiredService<IArtifactStore>(),
            services.GetRequiredService<StatesClient>(),
            services.GetRequiredService<RunExecutions>(),
            OptionsOf(services).PollInterval,
            TimeProvider.System));

        StepFunctionsExecutorOptions OptionsOf(IServiceProvider services) =>
            services.GetRequiredService<IOptionsMonitor<StepFunctionsExecutorOptions>>().Get(builder.Name);
    }

    // Signatures and leases go by the time of day, and not by a clock that a host has chosen to date its decks.
    private static StatesClient Client(StepFunctionsExecutorOptions options, IServiceProvider services)
    {
        StateMachineArn machine = StateMachineArn.TryParse(options.StateMachineArn)!;
        ServiceEndpoint endpoint = ServiceEndpoint.Of(
            "states", "SFN", options.Endpoint, machine.Region, "StepFunctionsExecutorOptions.StateMachineArn",
            services.GetService<AWSCredentials>());
        HttpClient http = services.GetService<HttpClient>() ?? new HttpClient();
        return new StatesClient(new SignedCalls(http, endpoint, "states", TimeProvider.System), machine);
    }
}

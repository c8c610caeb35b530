using Amazon.Runtime;
using Microsoft.Extensions.DependencyInjection;
using PptBatch.Lambda.Calling;
using PptBatch.StepFunctions;
using PptBatch.StepFunctions.Calling;
using PptBatch.Testing.Aws.Lambda;
using PptBatch.Testing.Aws.StepFunctions;

namespace PptBatch.Testing.Aws.Execution;

/// <summary>
/// Lambda and, where it is asked for, Step Functions on loopback, with hosts and workers that share a store and a generator.
/// </summary>
internal sealed class ExecutorSite : IAsyncDisposable
{
    private ExecutorSite(LoopbackLambda lambda, LoopbackStepFunctions? states, FanOut hosts) =>
        (Lambda, States, Hosts) = (lambda, states!, hosts);

    public LoopbackLambda Lambda { get; }

    /// <summary>Step Functions; null where it was not asked for.</summary>
    public LoopbackStepFunctions States { get; }

    public FanOut Hosts { get; }

    public static async Task<ExecutorSite> StartAsync(IArtifactStore store, ISlideGenerator? generator = null, bool withStates = true)
    {
        LoopbackLambda lambda = await LoopbackLambda.StartAsync();
        LoopbackStepFunctions? states = withStates ? await LoopbackStepFunctions.StartAsync(lambda.Address, store) : null;
        return new ExecutorSite(lambda, states, new FanOut(lambda, store) { Generator = generator });
    }

    /// <summary>Chooses the state machine, and what starts executions of it.</summary>
    public void UseStepFunctions(PptBatchBuilder builder)
    {
        builder.UseStepFunctionsExecutor(o =>
        {
            (o.StateMachineArn, o.Endpoint, o.PollInterval) =
                (LoopbackStepFunctions.MachineArn, States.Address, TimeSpan.FromMilliseconds(30));
        });
        ServiceEndpoint endpoint = new(States.Address, "us-east-1", () => new BasicAWSCredentials("testaccess", "testsecret"));
        SignedCalls calls = new(new HttpClient(), endpoint, "states", TimeProvider.System);
        builder.Use(_ => new StatesClient(calls, StateMachineArn.TryParse(LoopbackStepFunctions.MachineArn)!));
    }

    public async ValueTask DisposeAsync()
    {
        await Hosts.DisposeAsync();
        if (States is not null)
        {
            await States.DisposeAsync();
        }

        await Lambda.DisposeAsync();
    }
}

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PptBatch.StepFunctions;

namespace PptBatch.Aws.Tests.StepFunctions.DependencyInjection;

public sealed class UseStepFunctionsExecutorTests
{
    [Fact]
    public void UseStepFunctionsExecutor_WrongOptions_AreAllNamedWithTheirValues()
    {
        using ServiceProvider services = new ServiceCollection().AddPptBatchOrchestration()
            .UseStepFunctionsExecutor(o => (o.StateMachineArn, o.PollInterval) = ("decks", TimeSpan.FromSeconds(-1)))
            .Services.BuildServiceProvider();
        OptionsValidationException error = Assert.Throws<OptionsValidationException>(
            () => services.GetRequiredService<IOptions<StepFunctionsExecutorOptions>>().Value);
        Assert.Equal(2, error.Failures.Count());
        Assert.Contains("StateMachineArn is 'decks', not the ARN of a state machine", error.Message, StringComparison.Ordinal);
        Assert.Contains("PollInterval is -1 s; it must be more than 0 s.", error.Message, StringComparison.Ordinal);
    }
}

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PptBatch.Lambda;

namespace PptBatch.Aws.Tests.Lambda.DependencyInjection;

public sealed class UseLambdaExecutorTests
{
    [Fact]
    public void UseLambdaExecutor_WrongOptions_AreAllNamedWithTheirNumbers()
    {
        using ServiceProvider services = new ServiceCollection().AddPptBatchOrchestration()
            .UseLambdaExecutor(o => (o.MaxConcurrency, o.PollInterval, o.StartTimeout) =
                (0, TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(20)))
            .Services.BuildServiceProvider();
        OptionsValidationException error = Assert.Throws<OptionsValidationException>(
            () => services.GetRequiredService<IOptions<LambdaExecutorOptions>>().Value);
        Assert.Equal(
            [
                "LambdaExecutorOptions.FunctionName is empty; set it to the worker's name or ARN.",
                "LambdaExecutorOptions.MaxConcurrency is 0; it must be 1 to 1,000 batches.",
                "LambdaExecutorOptions.StartTimeout is 20 s; it must be longer than PollInterval, which is 30 s.",
            ],
            error.Failures);
    }
}

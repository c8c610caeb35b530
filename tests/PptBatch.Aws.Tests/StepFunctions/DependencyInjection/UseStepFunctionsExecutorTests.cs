using Amazon.Runtime;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PptBatch.StepFunctions;
using PptBatch.Testing.Aws.Loopback;

namespace PptBatch.Aws.Tests.StepFunctions.DependencyInjection;

public sealed class UseStepFunctionsExecutorTests
{
    private const string Machine = "arn:aws:states:eu-west-1:111122223333:stateMachine:decks";

    [Fact]
    public async Task UseStepFunctionsExecutor_HttpClientAndCredentialsOfTheHost_AreThoseOfTheCall()
    {
        using RecordingHandler sent = new();
        using HttpClient http = new(sent);
        await using ServiceProvider services = new ServiceCollection()
            .AddSingleton(http).AddSingleton<AWSCredentials>(new BasicAWSCredentials("AKIDOFTHEHOST", "secret"))
            .AddPptBatchOrchestration().UseMemoryArtifacts().UseOutlineGenerator().UseOpenXmlDecks()
            .UseStepFunctionsExecutor(o => o.StateMachineArn = Machine)
            .Services.BuildServiceProvider();
        PptBatchException error = await Assert.ThrowsAsync<PptBatchException>(() => services.GetRequiredService<DeckExecutions>()
            .DescribeAsync(Machine.Replace("stateMachine", "execution", StringComparison.Ordinal) + ":one"));
        Assert.Contains("not you", error.Message, StringComparison.Ordinal);
        Assert.Contains("Credential=AKIDOFTHEHOST/", Assert.Single(sent.Authorizations), StringComparison.Ordinal);
    }

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

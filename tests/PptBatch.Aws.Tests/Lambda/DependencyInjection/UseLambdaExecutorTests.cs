using Amazon.Runtime;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PptBatch.Lambda;
using PptBatch.Testing.Aws.Loopback;

namespace PptBatch.Aws.Tests.Lambda.DependencyInjection;

public sealed class UseLambdaExecutorTests
{
    [Fact]
    public async Task UseLambdaExecutor_HttpClientAndCredentialsOfTheHost_AreThoseOfTheCall()
    {
        using RecordingHandler sent = new();
        using HttpClient http = new(sent);
        await using ServiceProvider services = new ServiceCollection()
            .AddSingleton(http).AddSingleton<AWSCredentials>(new BasicAWSCredentials("AKIDOFTHEHOST", "secret"))
            .AddPptBatchOrchestration().UseMemoryArtifacts().UseOutlineGenerator().UseOpenXmlDecks()
            .UseLambdaExecutor(o => (o.FunctionName, o.Region) = ("worker", "eu-west-1"))
            .Services.BuildServiceProvider();
        DeckRequest request = await SmallCourse.StoreAsync(services.GetRequiredService<IArtifactStore>(), "courses", lessons: 1);
        PptBatchException error = await Assert.ThrowsAsync<PptBatchException>(
            () => services.GetRequiredService<IDeckPipeline>().RunAsync(request));
        Assert.Contains("not you", error.Message, StringComparison.Ordinal);
        Assert.Contains("Credential=AKIDOFTHEHOST/", Assert.Single(sent.Authorizations), StringComparison.Ordinal);
    }

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

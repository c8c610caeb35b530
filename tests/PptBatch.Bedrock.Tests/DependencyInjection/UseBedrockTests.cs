using Amazon.Runtime;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PptBatch.Testing.Aws.Bedrock;
using PptBatch.Testing.Aws.Loopback;
using PptBatch.Testing.Model;

namespace PptBatch.Bedrock.Tests.DependencyInjection;

[Collection("environment")]
public sealed class UseBedrockTests : IDisposable
{
    private const string Html =
        "<article class=\"lesson\" lang=\"es\" data-lesson=\"1\"><section class=\"slide\"><h2>Uno</h2><p>a</p>" + HonestSlides.Notes
        + "</section><section class=\"slide\"><h2>Otro</h2><p>b</p>" + HonestSlides.Notes + "</section></article>";

    private readonly AwsEnvironment _environment = new();

    [Fact]
    public async Task UseBedrock_OneLine_WritesALessonAndFillsTheLedger()
    {
        await using BedrockServer server = await BedrockServer.StartAsync(new BedrockAnswer(Html));
        await using ServiceProvider services = Services(server.Address);
        GenerationResult result = await services.GetRequiredService<ISlideGenerator>().GenerateAsync(Request());
        Assert.Contains("<h2>Otro</h2>", result.Html!, StringComparison.Ordinal);
        ModelAttempt attempt = Assert.Single(result.Attempts);
        Assert.Equal(
            (600, 1200, 5000, 300), (attempt.InputTokens, attempt.OutputTokens, attempt.CacheReadTokens, attempt.CacheWriteTokens));
        Assert.True(attempt.CostUsd > 0);
    }

    [Fact]
    public async Task UseBedrock_ModelWithoutAccess_FailsTheLessonWithTheServicesWords()
    {
        await using BedrockServer server = await BedrockServer.StartAsync(
            BedrockAnswer.Error(403, "AccessDeniedException", "No access to the model with the specified model ID."));
        await using ServiceProvider services = Services(server.Address);
        GenerationResult result = await services.GetRequiredService<ISlideGenerator>().GenerateAsync(Request());
        Assert.Equal("PB2123", result.Failure?.Code);
        Assert.Contains("No access to the model", result.Failure!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UseBedrock_HttpClientAndCredentialsOfTheHost_AreThoseOfTheCall()
    {
        using RecordingHandler sent = new();
        using HttpClient http = new(sent);
        await using ServiceProvider services = Services(new Uri("https://bedrock.example"), host =>
            host.AddSingleton(http).AddSingleton<AWSCredentials>(new BasicAWSCredentials("AKIDOFTHEHOST", "secret")));
        GenerationResult result = await services.GetRequiredService<ISlideGenerator>().GenerateAsync(Request());
        Assert.Contains("not you", result.Failure!.Message, StringComparison.Ordinal);
        Assert.Contains("Credential=AKIDOFTHEHOST/", Assert.Single(sent.Authorizations), StringComparison.Ordinal);
    }

    [Fact]
    public void UseBedrock_NoModel_SaysWhatToSet()
    {
        using ServiceProvider services = new ServiceCollection()
            .AddPptBatchOrchestration().UseBedrock(_ => { }).Services.BuildServiceProvider();
        OptionsValidationException error = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<ISlideGenerator>());
        Assert.Contains("ModelId", error.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _environment.Dispose();

    private static ServiceProvider Services(Uri endpoint, Action<IServiceCollection>? host = null)
    {
        ServiceCollection services = new();
        host?.Invoke(services);
        return services
            .AddPptBatchOrchestration()
            .UseBedrock(
                bedrock =>
                {
                    bedrock.ModelId = "global.anthropic.claude-sonnet-5-5";
                    bedrock.Region = "eu-west-1";
                    bedrock.Endpoint = endpoint;
                },
                generator => generator.SlidesPerLesson = 4)
            .Services.BuildServiceProvider();
    }

    private static LessonRequest Request()
    {
        Lesson lesson = new() { Number = 1, Title = "Lección", ModuleNumber = 1, Markdown = "Texto." };
        CourseModule module = new(1, "Módulo", [lesson]);
        CourseBook course = new()
        {
            Title = "Curso",
            Language = "es",
            Modules = [module],
            Source = new BookSource(new ArtifactKey("bucket", "curso/book/book.json"), new string('0', 64)),
        };
        return new LessonRequest(course, module, lesson);
    }
}

using System.Text;
using System.Text.Json;
using PptBatch.Aws.Tests.S3;
using PptBatch.S3;
using PptBatch.Testing.Aws.Bedrock;
using PptBatch.Testing.Cli;
using PptBatch.Testing.Model;

namespace PptBatch.Aws.Tests.Cli;

/// <summary><c>pptbatch run s3://... --model</c> as a process of its own, against the wires of S3 and Bedrock.</summary>
[Collection(RadosGatewayTests.Name)]
public sealed class S3ModelRunTests(RadosGateway gateway)
{
    [GatewayFact]
    public async Task Run_KilledWithCallsInFlight_LeavesNoneOutOfTheLedger()
    {
        string bucket = await gateway.BucketAsync();
        S3ArtifactStore store = new(gateway.Client, TimeProvider.System, "");
        await store.WriteAsync(new(bucket, "faros/book/book.json"), new MemoryStream(Encoding.UTF8.GetBytes(Book())), WriteCondition.Always);
        TaskCompletionSource never = new();
        BedrockAnswer answer = new(HonestSlides.Article("Faros")), hanging = answer with { Until = never.Task };
        await using BedrockServer server = await BedrockServer.StartAsync(answer, hanging, hanging, answer);
        server.SecretKey = RadosGateway.SecretKey;
        string[] run =
            ["run", $"s3://{bucket}/faros", "--model", "global.anthropic.claude-sonnet-4-5", "--slides-per-lesson", "4"];

        await CliProcess.RunUntilAsync(AskedAsync(server, 3), Variables(server), run);
        CliResult again = await CliProcess.RunWithAsync(Variables(server), run);

        Assert.True(again.ExitCode == 0, again.Error);
        never.SetResult();
        await using Stream record = (await store.OpenReadAsync(new(bucket, "faros/infographics/run.json")))!;
        using JsonDocument read = await JsonDocument.ParseAsync(record);
        JsonElement attempts = read.RootElement.GetProperty("ledger").GetProperty("attempts");
        Assert.Equal(server.Questions.Count, attempts.GetArrayLength());
        Assert.InRange(
            attempts.EnumerateArray().Count(attempt => attempt.GetProperty("outcome").GetString() == ModelAttempt.InFlight), 2, 3);
        Assert.All(attempts.EnumerateArray(), attempt => Assert.True(attempt.GetProperty("costUsd").GetDecimal() > 0));
    }

    private static string Book() => JsonSerializer.Serialize(new
    {
        metadata = new { title = "Faros y sensores" },
        lessons = Enumerable.Range(1, 3).Select(number => new
        {
            title = $"Lección {number}", lesson_number = number, module_number = 1, content = HonestSlides.Markdown(number),
        }),
    });

    private static async Task AskedAsync(BedrockServer server, int questions)
    {
        while (server.Questions.Count < questions)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20));
        }
    }

    private Dictionary<string, string?> Variables(BedrockServer server) => new()
    {
        ["AWS_ENDPOINT_URL_S3"] = gateway.Endpoint.AbsoluteUri,
        ["AWS_ENDPOINT_URL_BEDROCK_RUNTIME"] = server.Address.ToString(),
        ["AWS_REGION"] = "us-east-1",
        ["AWS_ACCESS_KEY_ID"] = RadosGateway.AccessKey,
        ["AWS_SECRET_ACCESS_KEY"] = RadosGateway.SecretKey,
        ["AWS_SESSION_TOKEN"] = null,
        ["AWS_PROFILE"] = null,
    };
}

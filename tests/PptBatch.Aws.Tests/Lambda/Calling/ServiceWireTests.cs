using Amazon.Runtime;
using Microsoft.Extensions.Time.Testing;
using PptBatch.Aws.Tests.Wire;
using PptBatch.Dispatch.Messages;
using PptBatch.Lambda.Calling;
using PptBatch.StepFunctions;
using PptBatch.StepFunctions.Calling;

namespace PptBatch.Aws.Tests.Lambda.Calling;

/// <summary>
/// What Lambda and Step Functions refuse, as they say it on the wire: one clear error, tried again only where that can help.
/// </summary>
public sealed class ServiceWireTests
{
    private const string Machine = "arn:aws:states:us-east-1:123456789012:stateMachine:decks";

    [Theory]
    [InlineData("AccessDeniedException", "Allow states:StartExecution")]
    [InlineData("ExpiredTokenException", "Sign in again")]
    [InlineData("UnrecognizedClientException", "Check the AWS credentials")]
    [InlineData("StateMachineDoesNotExist", "Check the ARN and its region")]
    [InlineData("InvalidExecutionInput", "Run again")]
    public async Task StepFunctions_Refusal_IsOneErrorAndNotTriedAgain(string type, string fix)
    {
        await using ScriptedEndpoint service = await ScriptedEndpoint.StartAsync(ScriptedAnswer.States(400, type, "Said by AWS."));
        PptBatchException error = await Assert.ThrowsAsync<PptBatchException>(() => States(service).StartAsync("run", "{}", default));
        Assert.Equal("PB5055", error.Diagnostic.Code);
        Assert.Equal($"StartExecution failed with 400 {type}: Said by AWS (request REQ-1).", error.Diagnostic.Message);
        Assert.Equal(Machine, error.Diagnostic.Place);
        Assert.StartsWith(fix, error.Diagnostic.Fix, StringComparison.Ordinal);
        Assert.Equal(1, service.Requests);
    }

    [Theory]
    [InlineData(403, "AccessDeniedException", "Allow lambda:InvokeFunction")]
    [InlineData(403, "ExpiredTokenException", "Sign in again")]
    [InlineData(404, "ResourceNotFoundException:http://internal.amazon.com/coral/", "Check the name and the region")]
    [InlineData(413, "RequestTooLargeException", "Send a smaller request")]
    public async Task Lambda_Refusal_IsOneErrorAndNotTriedAgain(int status, string type, string fix)
    {
        await using ScriptedEndpoint service = await ScriptedEndpoint.StartAsync(ScriptedAnswer.Lambda(status, type, "Said by AWS."));
        LambdaInvoker lambda = new(new HttpClient(), Endpoint(service.Address), "worker", TimeProvider.System);
        BatchOrder order = new() { Output = new CourseLocation("courses", "faros"), RunId = "run", Batch = 1, Round = 1 };
        PptBatchException error = await Assert.ThrowsAsync<PptBatchException>(() => lambda.SendAsync(order, default));
        Assert.Equal($"Invoke failed with {status} {type.Split(':')[0]}: Said by AWS (request REQ-1).", error.Diagnostic.Message);
        Assert.Equal("Lambda function worker", error.Diagnostic.Place);
        Assert.StartsWith(fix, error.Diagnostic.Fix, StringComparison.Ordinal);
        Assert.Equal(1, service.Requests);
    }

    [Fact]
    public async Task StepFunctions_ThrottledAndAProxysPage_IsTriedAgain()
    {
        await using ScriptedEndpoint service = await ScriptedEndpoint.StartAsync(
            ScriptedAnswer.States(400, "ThrottlingException", "Rate exceeded"),
            new ScriptedAnswer(502, "<html>Bad gateway</html>"),
            ScriptedAnswer.States("""{"executionArn":"arn:1","startDate":1.5}"""));
        Assert.Equal("arn:1", await States(service).StartAsync("run", "{}", default));
        Assert.Equal(3, service.Requests);
    }

    [Fact]
    public async Task StepFunctions_ThrottledToTheEnd_IsOneErrorAfterSixRetries()
    {
        await using ScriptedEndpoint service =
            await ScriptedEndpoint.StartAsync(ScriptedAnswer.States(400, "ThrottlingException", "Rate exceeded"));
        FakeTimeProvider clock = new(DateTimeOffset.UtcNow);
        PptBatchException error = await Assert.ThrowsAsync<PptBatchException>(
            () => SkippingPausesAsync(clock, States(service, clock).StartAsync("run", "{}", default)));
        Assert.Equal("PB5055", error.Diagnostic.Code);
        Assert.Equal(7, service.Requests);
    }

    [Fact]
    public async Task StepFunctions_NobodyThere_IsOneErrorWithoutARequestId()
    {
        Uri nobody;
        await using (ScriptedEndpoint service = await ScriptedEndpoint.StartAsync(ScriptedAnswer.States("{}")))
        {
            nobody = service.Address;
        }

        FakeTimeProvider clock = new(DateTimeOffset.UtcNow);
        StatesClient states = new(new SignedCalls(new HttpClient(), Endpoint(nobody), "states", clock), StateMachineArn.TryParse(Machine)!);
        PptBatchException error =
            await Assert.ThrowsAsync<PptBatchException>(() => SkippingPausesAsync(clock, states.StartAsync("run", "{}", default)));
        Assert.Equal("PB5056", error.Diagnostic.Code);
        Assert.StartsWith("StartExecution could not be called: Connection refused", error.Diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StepFunctions_AnswerThatIsNotItsOwn_IsOneError()
    {
        await using ScriptedEndpoint service = await ScriptedEndpoint.StartAsync(new ScriptedAnswer(200, "<html>Welcome</html>"));
        Assert.Equal(
            "PB5056", (await Assert.ThrowsAsync<PptBatchException>(() => States(service).GetAsync("arn:1", default))).Diagnostic.Code);
    }

    [Theory]
    [InlineData("arn:aws:states:us-east-1:123456789012:stateMachine:decks", "us-east-1")]
    [InlineData("arn:aws-cn:states:cn-north-1:123456789012:stateMachine:decks:PROD", "cn-north-1")]
    public void StateMachineArn_Valid_NamesRegionAndExecutions(string text, string region)
    {
        StateMachineArn arn = StateMachineArn.TryParse(text)!;
        Assert.Equal(region, arn.Region);
        Assert.Equal($"arn:{arn.Partition}:states:{region}:123456789012:execution:decks:run", arn.Execution("run"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("decks")]
    [InlineData("arn:aws:states:us-east-1:123456789012:execution:decks:run")]
    [InlineData("arn:aws:lambda:us-east-1:123456789012:function:decks")]
    [InlineData("arn:aws:states:us-east-1:123456789012:stateMachine:decks\n")]
    public void StateMachineArn_AnythingElse_IsNone(string text) => Assert.Null(StateMachineArn.TryParse(text));

    internal static ServiceEndpoint Endpoint(Uri address) =>
        new(address, "us-east-1", () => new BasicAWSCredentials("testaccess", "testsecret"));

    private static StatesClient States(ScriptedEndpoint service, TimeProvider? time = null) =>
        new(new SignedCalls(new HttpClient(), Endpoint(service.Address), "states", time ?? TimeProvider.System),
            StateMachineArn.TryParse(Machine)!);

    private static async Task<T> SkippingPausesAsync<T>(FakeTimeProvider clock, Task<T> work)
    {
        while (!work.IsCompleted)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        return await work;
    }
}

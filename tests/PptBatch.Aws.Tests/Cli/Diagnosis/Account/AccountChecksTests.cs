using Amazon.Runtime;
using PptBatch.Cli.Diagnosis;
using PptBatch.Cli.Diagnosis.Account;
using PptBatch.Lambda.Calling;
using PptBatch.Testing.Aws.Account;

namespace PptBatch.Aws.Tests.Cli.Diagnosis.Account;

/// <summary><c>doctor --aws</c> against control planes that answer in AWS's shapes.</summary>
public sealed class AccountChecksTests
{
    private const string Model = "global.anthropic.claude-sonnet-4-5";

    private static readonly AccountQuestions All = new()
    {
        Bucket = "courses", Model = Model, Functions = ["batch"], StateMachine = "arn:aws:states:us-east-1:123456789012:stateMachine:decks",
    };

    [Fact]
    public async Task All_AccountThatIsReady_SaysSoAndOnlyReads()
    {
        await using LoopbackAccount account = await LoopbackAccount.StartAsync();
        IReadOnlyList<Check> checks = await LookAsync(account, All);

        Assert.Equal(
            ["account", "bucket", "encryption", "TLS only", "model", "function", "state machine"], checks.Select(check => check.Name));
        Assert.All(checks, check => Assert.True(check.State == CheckState.Ok, check.ToString()));
        Assert.Equal("arn:aws:iam::123456789012:user/ana", checks[0].Found);
        Assert.Contains("it calls us-east-1", checks[4].Found, StringComparison.Ordinal);
        Assert.Contains("900 s, 1769 MB, provided.al2023", checks[5].Found, StringComparison.Ordinal);

        // Nothing is invoked, converted or written: the two POSTs are how STS and Step Functions are asked.
        Assert.Equal(
            ["POST /GetCallerIdentity", "POST /AWSStepFunctions.DescribeStateMachine"],
            account.Asked.Where(asked => !asked.StartsWith("GET ", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("GET /courses?list-type=2&max-keys=1", 403, "<Error><Code>AccessDenied</Code><Message>No.</Message></Error>", "bucket", true,
        "Allow s3:ListBucket")]
    [InlineData("GET /courses?list-type=2&max-keys=1", 301,
        "<Error><Code>PermanentRedirect</Code><Endpoint>courses.s3.eu-west-1.amazonaws.com</Endpoint></Error>", "bucket", true, "eu-west-1")]
    [InlineData("GET /courses?list-type=2&max-keys=1", 404, "<Error><Code>NoSuchBucket</Code></Error>", "bucket", true, "Check its name")]
    [InlineData("GET /courses?encryption=", 403, "<Error><Code>AccessDenied</Code></Error>", "encryption", false,
        "Allow s3:GetEncryptionConfiguration")]
    [InlineData("GET /courses?policy=", 404, "<Error><Code>NoSuchBucketPolicy</Code></Error>", "TLS only", false, "aws:SecureTransport")]
    [InlineData("GET /courses?policy=", 200, """{"Statement": {"Effect": "Deny", "Condition": {"Bool": {"aws:SecureTransport": "true"}}}}""",
        "TLS only", false, "aws:SecureTransport")]
    [InlineData("GET /inference-profiles/global.anthropic.claude-sonnet-4-5", 404, """{"message": "none"}""", "model", true, "region")]
    [InlineData("GET /foundation-model-availability/anthropic.claude-sonnet-4-5", 403, """{"message": "not authorized"}""", "model", false,
        "Allow bedrock:GetFoundationModelAvailability")]
    [InlineData("GET /foundation-model-availability/anthropic.claude-sonnet-4-5", 200,
        """{"agreementAvailability": {"status": "NOT_AVAILABLE"}, "authorizationStatus": "AUTHORIZED", "entitlementAvailability": "AVAILABLE"}""",
        "model", true, "model catalog")]
    [InlineData("GET /2015-03-31/functions/batch/configuration", 404, """{"Message": "Function not found"}""", "function", true, "deploy")]
    [InlineData("GET /2015-03-31/functions/batch/configuration", 200,
        """{"State": "Failed", "StateReason": "The image is gone"}""", "function", true, "deploy again")]
    [InlineData("POST /AWSStepFunctions.DescribeStateMachine", 400,
        """{"__type": "com.amazonaws.states#AccessDeniedException", "message": "no"}""", "state machine", true, "states:DescribeStateMachine")]
    [InlineData("POST /AWSStepFunctions.DescribeStateMachine", 200, """{"status": "ACTIVE", "type": "EXPRESS"}""", "state machine", true, "STANDARD")]
    public async Task All_SomethingAmiss_SaysWhatAndWhatToDo(string asked, int status, string body, string name, bool broken, string fix)
    {
        await using LoopbackAccount account = await LoopbackAccount.StartAsync();
        account.Answers[asked] = (status, body);

        Check check = Assert.Single(await LookAsync(account, All), check => check.State != CheckState.Ok);

        Assert.Equal((name, broken ? CheckState.Broken : CheckState.Missing), (check.Name, check.State));
        Assert.Contains(fix, check.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_CredentialsThatAwsDoesNotTake_IsOneCheckAndNothingElseIsAsked()
    {
        await using LoopbackAccount account = await LoopbackAccount.StartAsync();
        account.Answers["POST /GetCallerIdentity"] =
            (403, "<ErrorResponse><Error><Code>InvalidClientTokenId</Code><Message>The token is invalid.</Message></Error></ErrorResponse>");

        Check check = Assert.Single(await LookAsync(account, All));

        Assert.Equal(CheckState.Broken, check.State);
        Assert.Contains("InvalidClientTokenId: The token is invalid.", check.Found, StringComparison.Ordinal);
        Assert.Contains("Sign in", check.Fix, StringComparison.Ordinal);
        Assert.Single(account.Asked);
    }

    private static async Task<IReadOnlyList<Check>> LookAsync(LoopbackAccount account, AccountQuestions asked)
    {
        using HttpClient http = new();
        AccountCalls calls = new(
            http, (_, _) => new ServiceEndpoint(account.Address, "us-east-1", () => new BasicAWSCredentials("testaccess", "testsecret")),
            TimeProvider.System);
        return await new AccountChecks(calls).AllAsync(asked, CancellationToken.None);
    }
}

using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using PptBatch.Testing.Aws.Loopback;

namespace PptBatch.Testing.Aws.Account;

/// <summary>
/// The control planes of an account on loopback, each in the shape of its service's documentation: STS in XML, S3 in XML and JSON, Bedrock,
/// Lambda and Step Functions in JSON. What is there can be changed by path.
/// </summary>
internal sealed class LoopbackAccount : IAsyncDisposable
{
    private readonly WebApplication _app = LoopbackApp.Build();

    private LoopbackAccount() => _app.MapFallback("{**path}", AnswerAsync);

    public Uri Address => new(_app.Urls.Single());

    /// <summary>Requests, as method, path and query, in order.</summary>
    public ConcurrentQueue<string> Asked { get; } = [];

    /// <summary>Answers by method and path, query included; everything else is 404.</summary>
    public Dictionary<string, (int Status, string Body)> Answers { get; } = new(StringComparer.Ordinal)
    {
        ["POST /GetCallerIdentity"] = (200, """
            <GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult>
            <Arn>arn:aws:iam::123456789012:user/ana</Arn><UserId>AIDA</UserId><Account>123456789012</Account>
            </GetCallerIdentityResult></GetCallerIdentityResponse>
            """),
        ["GET /courses?list-type=2&max-keys=1"] = (200, "<ListBucketResult><Name>courses</Name></ListBucketResult>"),
        ["GET /courses?encryption="] = (200, """
            <ServerSideEncryptionConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Rule><ApplyServerSideEncryptionByDefault>
            <SSEAlgorithm>AES256</SSEAlgorithm></ApplyServerSideEncryptionByDefault></Rule></ServerSideEncryptionConfiguration>
            """),
        ["GET /courses?policy="] = (200, """
            {"Version": "2012-10-17", "Statement": [{"Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "*",
            "Condition": {"Bool": {"aws:SecureTransport": "false"}}}]}
            """),
        ["GET /inference-profiles/global.anthropic.claude-sonnet-4-5"] = (200, """
            {"inferenceProfileId": "global.anthropic.claude-sonnet-4-5", "status": "ACTIVE", "type": "SYSTEM_DEFINED", "models": [
            {"modelArn": "arn:aws:bedrock:us-east-1::foundation-model/anthropic.claude-sonnet-4-5"},
            {"modelArn": "arn:aws:bedrock:::foundation-model/anthropic.claude-sonnet-4-5"}]}
            """),
        ["GET /foundation-model-availability/anthropic.claude-sonnet-4-5"] = (200, """
            {"modelId": "anthropic.claude-sonnet-4-5", "agreementAvailability": {"status": "AVAILABLE"}, "authorizationStatus": "AUTHORIZED",
            "entitlementAvailability": "AVAILABLE", "regionAvailability": "NOT_AVAILABLE"}
            """),
        ["GET /2015-03-31/functions/batch/configuration"] = (200, """
            {"FunctionName": "batch", "Runtime": "provided.al2023", "Timeout": 900, "MemorySize": 1769, "State": "Active",
            "LastUpdateStatus": "Successful"}
            """),
        ["POST /AWSStepFunctions.DescribeStateMachine"] = (200, """{"status": "ACTIVE", "type": "STANDARD", "name": "decks"}"""),
    };

    public static async Task<LoopbackAccount> StartAsync()
    {
        LoopbackAccount account = new();
        await account._app.StartAsync();
        return account;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        HttpRequest request = context.Request;
        using StreamReader reader = new(request.Body);
        string body = await reader.ReadToEndAsync();
        string operation = request.Headers.TryGetValue("X-Amz-Target", out Microsoft.Extensions.Primitives.StringValues target) ? target.ToString()
            : body.StartsWith("Action=", StringComparison.Ordinal) ? body["Action=".Length..body.IndexOf('&', StringComparison.Ordinal)]
            : "";
        string asked = $"{request.Method} {request.Path.Value!}{operation}{request.QueryString}";
        Asked.Enqueue(asked);
        bool signed = request.Headers.Authorization.ToString().StartsWith("AWS4-HMAC-SHA256 Credential=testaccess/", StringComparison.Ordinal);
        (int status, string answer) = !signed ? (403, """{"message": "Missing Authentication Token"}""")
            : Answers.GetValueOrDefault(asked, (404, """{"message": "Not there."}"""));
        context.Response.StatusCode = status;
        await context.Response.WriteAsync(answer);
    }
}

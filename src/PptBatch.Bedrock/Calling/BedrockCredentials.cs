using Amazon.Runtime;
using Amazon.Runtime.Credentials;
using Anthropic.Bedrock;

namespace PptBatch.Bedrock.Calling;

/// <summary>
/// Signs each request with what the host's credentials, or else the AWS chain, hold at that moment, so that refreshed ones are picked up.
/// </summary>
internal sealed class BedrockCredentials(string region, TimeProvider time, AWSCredentials? chosen = null) : IAnthropicBedrockCredentials
{
    public string Region => region;

    public async Task Apply(HttpRequestMessage requestMessage)
    {
        ImmutableCredentials keys;
        try
        {
            keys = await (chosen ?? Find()).GetCredentialsAsync();
        }
        catch (AmazonClientException error)
        {
            throw Missing(error);
        }

        await SignAsync(requestMessage, keys);
    }

    /// <summary>Where the chain finds credentials, so that a host without any hears of it before a lesson is asked for.</summary>
    /// <exception cref="PptBatchException">There are none.</exception>
    public static AWSCredentials Find()
    {
        try
        {
            return DefaultAWSCredentialsIdentityResolver.GetCredentials();
        }
        catch (AmazonClientException error)
        {
            throw Missing(error);
        }
    }

    private static PptBatchException Missing(Exception error) => new(
        new Diagnostic(
            "PB2131",
            DiagnosticSeverity.Error,
            "No AWS credentials were found.",
            "Amazon Bedrock",
            "Sign in with the AWS CLI, set AWS_PROFILE, or give the function or machine a role that may call bedrock:InvokeModel."),
        error);

    // The package's own key credentials take no session token from outside, and roles always have one.
    private async Task SignAsync(HttpRequestMessage request, ImmutableCredentials keys)
    {
        string body = request.Content is null ? "" : await request.Content.ReadAsStringAsync();
        DateTime now = time.GetUtcNow().UtcDateTime;
        Uri address = request.RequestUri!;
        string bodyHash = AWSSigner.CalculateHash(body);
        SortedDictionary<string, string> headers = new(StringComparer.Ordinal)
        {
            ["host"] = address.Host,
            ["x-amz-content-sha256"] = bodyHash,
            ["x-amz-date"] = AWSSigner.ToAmzDate(now),
        };
        if (keys.UseToken)
        {
            headers["x-amz-security-token"] = keys.Token;
        }

        string authorization = AWSSigner.GetAuthorizationHeader(
            "bedrock", region, request.Method.Method, address, now, headers, bodyHash, keys.AccessKey, keys.SecretKey, keys.Token);
        foreach ((string name, string value) in headers.Where(header => header.Key != "host"))
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        request.Headers.TryAddWithoutValidation("Authorization", authorization);
    }
}

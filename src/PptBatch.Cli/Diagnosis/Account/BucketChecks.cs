using System.Text.Json;
using PptBatch.Lambda.Calling;

namespace PptBatch.Cli.Diagnosis.Account;

/// <summary>A bucket: whether it can be listed, how it is encrypted, and whether it refuses what does not come over TLS.</summary>
internal sealed class BucketChecks(AccountCalls calls, string bucket)
{
    private const string EmptyHash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    private const string TlsFix =
        "Add a statement to its policy that denies s3:* where aws:SecureTransport is false, as the stack's own bucket has it.";

    public async Task<Check> ReachedAsync(CancellationToken cancellationToken)
    {
        ServiceCall call = Get("ListObjectsV2", "s3:ListBucket", "list-type=2&max-keys=1");
        ServiceAnswer answer = await calls.AskAsync(AwsService.S3, call, cancellationToken);
        return answer.IsGood
            ? new Check("bucket", CheckState.Ok, $"{bucket} can be listed; whether objects may be read and written was not tried")
            : AccountCalls.Refused(
                "bucket", CheckState.Broken, call, answer,
                (AccountCalls.Xml(answer.Body, "Region") ?? AccountCalls.Xml(answer.Body, "Endpoint")) is { } elsewhere
                    ? $"It is elsewhere: {elsewhere}. Set --region or AWS_REGION to its region."
                    : "Check its name and region, or create it with the stack.");
    }

    public async Task<Check> EncryptedAsync(CancellationToken cancellationToken)
    {
        const string Name = "encryption";
        ServiceCall call = Get("GetBucketEncryption", "s3:GetEncryptionConfiguration", "encryption=");
        ServiceAnswer answer = await calls.AskAsync(AwsService.S3, call, cancellationToken);
        return answer.IsGood && AccountCalls.Xml(answer.Body, "SSEAlgorithm") is { } algorithm
            ? new Check(
                Name, CheckState.Ok,
                algorithm + (AccountCalls.Xml(answer.Body, "KMSMasterKeyID") is { } key ? $" with {key}" : ", S3's own keys or AWS's"))
            : AccountCalls.Refused(
                Name, CheckState.Missing, call, answer, "S3 encrypts new objects with its own keys where nothing is set.");
    }

    public async Task<Check> TlsAsync(CancellationToken cancellationToken)
    {
        const string Name = "TLS only";
        ServiceCall call = Get("GetBucketPolicy", "s3:GetBucketPolicy", "policy=");
        ServiceAnswer answer = await calls.AskAsync(AwsService.S3, call, cancellationToken);
        return !answer.IsGood ? AccountCalls.Refused(Name, CheckState.Missing, call, answer, TlsFix)
            : RefusesPlainText(AccountCalls.Json(answer.Body))
                ? new Check(Name, CheckState.Ok, "its policy refuses requests that do not come over TLS")
            : new Check(Name, CheckState.Missing, "its policy takes requests that do not come over TLS", TlsFix);
    }

    private ServiceCall Get(string operation, string permission, string query) =>
        AccountCalls.Get(operation, $"bucket {bucket}", permission, $"/{Uri.EscapeDataString(bucket)}?{query}") with
        {
            Headers = [("x-amz-content-sha256", EmptyHash)],
        };

    private static bool RefusesPlainText(JsonElement policy) =>
        policy.ValueKind == JsonValueKind.Object && policy.TryGetProperty("Statement", out JsonElement statements)
        && (statements.ValueKind == JsonValueKind.Array ? statements.EnumerateArray().ToArray() : [statements])
            .Any(statement => AccountCalls.Text(statement, "Effect") == "Deny"
                && AccountCalls.Text(statement, "Condition", "Bool", "aws:SecureTransport") == "false");
}

using System.Net;
using Amazon.Runtime;
using Amazon.S3;

namespace PptBatch.S3;

/// <summary>Says what a failed S3 operation means to the person who started the run: operation, resource and request id.</summary>
internal static class S3Fault
{
    /// <summary>
    /// True for what the client throws when S3 could not answer or refused. Where the client itself gave up waiting, that may be a
    /// cancellation which nobody asked for.
    /// </summary>
    public static bool IsFault(Exception exception, CancellationToken cancellationToken) =>
        exception is AmazonServiceException or AmazonClientException or HttpRequestException or IOException or TimeoutException
        || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested);

    public static PptBatchException Describe(string operation, string bucket, string path, Exception exception)
    {
        string place = $"s3://{bucket}/{path}";
        string request = exception is AmazonServiceException { RequestId.Length: > 0 } answered ? $" (request {answered.RequestId})" : "";
        (string code, string what, string fix) = Meaning(operation, bucket, exception);
        return new PptBatchException(
            new Diagnostic(code, DiagnosticSeverity.Error, $"{operation} failed: {what}{request}.", place, fix), exception);
    }

    private static (string Code, string What, string Fix) Meaning(string operation, string bucket, Exception exception)
    {
        AmazonS3Exception? answer = exception as AmazonS3Exception;
        return answer?.ErrorCode switch
        {
            "NoSuchBucket" => ("PB5040", $"there is no bucket \"{bucket}\"", "Check the name, or create the bucket."),
            "PermanentRedirect" or "AuthorizationHeaderMalformed" or "IllegalLocationConstraintException" => (
                "PB5042", $"the bucket \"{bucket}\" is in another region",
                "Set AWS_REGION or S3ArtifactsOptions.Region to the bucket's region."),
            "ExpiredToken" or "TokenRefreshRequired" or "RequestExpired" => (
                "PB5043", "the credentials have expired", "Sign in again, and run again; finished lessons are reused."),
            "InvalidAccessKeyId" or "SignatureDoesNotMatch" or "InvalidToken" => (
                "PB5043", $"the credentials are not valid ({answer.ErrorCode})", "Check the AWS credentials in use."),
            _ when answer?.StatusCode == HttpStatusCode.Forbidden => (
                "PB5041", "access is denied", $"Allow s3:{Permission(operation)} on the bucket to the credentials in use."),
            _ when answer is null && exception is AmazonClientException { InnerException: null } && !S3Patience.IsCorrupt(exception) => (
                "PB5043", Sentence(exception.Message),
                "Sign in with the AWS CLI, set AWS_PROFILE, or give the function or machine a role."),
            _ => ("PB5045", Words(exception), "Run again; finished lessons are reused."),
        };
    }

    /// <summary>What S3 said; where it said nothing, as in the answer to a HEAD, the status of its answer.</summary>
    private static string Words(Exception exception) => exception switch
    {
        AmazonServiceException { StatusCode: not 0 } answer => answer.Message.Contains("Exception of type", StringComparison.Ordinal)
            ? $"S3 answered {(int)answer.StatusCode} {answer.ErrorCode ?? answer.StatusCode.ToString()}"
            : $"S3 answered {(int)answer.StatusCode} {answer.ErrorCode}: {Sentence(answer.Message)}",
        OperationCanceledException or TimeoutException => "S3 did not answer in time",
        _ => Sentence((exception.InnerException ?? exception).Message),
    };

    private static string Permission(string operation) => operation switch
    {
        "ListObjectsV2" => "ListBucket",
        "HeadObject" => "GetObject and s3:ListBucket",
        _ => operation,
    };

    private static string Sentence(string message) => message.ReplaceLineEndings(" ").TrimEnd('.', ' ');
}

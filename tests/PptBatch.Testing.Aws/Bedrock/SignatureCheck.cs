using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace PptBatch.Testing.Aws.Bedrock;

/// <summary>Verifies AWS Signature Version 4 of a request, from its own words and the secret.</summary>
internal static partial class SignatureCheck
{
    public static bool IsValid(SignedRequest request, byte[] body, string secret)
    {
        Match parts = Authorization().Match(request.Header("authorization"));
        if (!parts.Success)
        {
            return false;
        }

        string[] signed = parts.Groups["headers"].Value.Split(';');
        string scope = parts.Groups["scope"].Value;
        string bodyHash = Hex(SHA256.HashData(body));
        string canonical = string.Join('\n',
        [
            request.Method,
            CanonicalPath(request),
            request.Query,
            .. signed.Select(name => $"{name}:{request.Header(name).Trim()}"),
            "",
            string.Join(';', signed),
            bodyHash,
        ]);
        string toSign = string.Join(
            '\n', "AWS4-HMAC-SHA256", request.Header("x-amz-date"), scope, Hex(SHA256.HashData(Encoding.UTF8.GetBytes(canonical))));
        byte[] key = Encoding.UTF8.GetBytes("AWS4" + secret);
        foreach (string step in scope.Split('/'))
        {
            key = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(step));
        }

        return Hex(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(toSign))) == parts.Groups["signature"].Value;
    }

    // Every service but S3 signs the path escaped once more than it is sent.
    private static string CanonicalPath(SignedRequest request) =>
        string.Join('/', request.Path.Split('/').Select(Uri.EscapeDataString));

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);

    [GeneratedRegex(
        "^AWS4-HMAC-SHA256 Credential=[^/]+/(?<scope>[^,]+), *SignedHeaders=(?<headers>[^,]+), *Signature=(?<signature>[0-9a-f]{64})$")]
    private static partial Regex Authorization();
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Amazon.Runtime;

namespace PptBatch.Lambda.Calling;

/// <summary>Signs requests with AWS Signature Version 4.</summary>
internal sealed class RequestSignature(string region, string service)
{
    private const string Algorithm = "AWS4-HMAC-SHA256";

    /// <summary>Adds the date, the session token where there is one, and the signature over all headers and the body.</summary>
    public void Sign(HttpRequestMessage request, ReadOnlySpan<byte> body, ImmutableCredentials keys, DateTimeOffset now)
    {
        string stamp = now.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        request.Headers.TryAddWithoutValidation("X-Amz-Date", stamp);
        if (keys.UseToken)
        {
            request.Headers.TryAddWithoutValidation("X-Amz-Security-Token", keys.Token);
        }

        Uri address = request.RequestUri!;
        string host = address.IsDefaultPort ? address.Host : address.Authority;
        SortedDictionary<string, string> headers = new(StringComparer.Ordinal) { ["host"] = host };
        foreach ((string name, IEnumerable<string> values) in request.Headers)
        {
            headers[name.ToLowerInvariant()] = string.Join(',', values.Select(value => value.Trim()));
        }

        if (request.Content?.Headers.TryGetValues("Content-Type", out IEnumerable<string>? types) == true)
        {
            headers["content-type"] = string.Join(',', types);
        }

        string signed = string.Join(';', headers.Keys);
        string canonical = string.Join('\n',
            request.Method.Method, CanonicalPath(address), CanonicalQuery(address),
            string.Concat(headers.Select(header => $"{header.Key}:{header.Value}\n")), signed, Hex(SHA256.HashData(body)));
        string scope = $"{stamp[..8]}/{region}/{service}/aws4_request";
        string text = string.Join('\n', Algorithm, stamp, scope, Hex(SHA256.HashData(Encoding.UTF8.GetBytes(canonical))));
        string signature = Hex(Mac(SigningKey(keys.SecretKey, stamp[..8]), text));
        request.Headers.TryAddWithoutValidation(
            "Authorization", $"{Algorithm} Credential={keys.AccessKey}/{scope}, SignedHeaders={signed}, Signature={signature}");
    }

    // Every service but S3 escapes the path, which is escaped already, once more.
    private static string CanonicalPath(Uri address) => string.Join('/', address.AbsolutePath.Split('/').Select(Uri.EscapeDataString));

    private static string CanonicalQuery(Uri address) => string.Join(
        '&', address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));

    private byte[] SigningKey(string secret, string date) =>
        Mac(Mac(Mac(Mac(Encoding.UTF8.GetBytes("AWS4" + secret), date), region), service), "aws4_request");

    private static byte[] Mac(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}

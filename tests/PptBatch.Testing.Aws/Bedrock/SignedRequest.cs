using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace PptBatch.Testing.Aws.Bedrock;

/// <summary>What of a request its signature covers, beside the body.</summary>
/// <param name="Method">Its method.</param>
/// <param name="Path">The path as it was sent, escaped.</param>
/// <param name="Query">The query without its question mark.</param>
/// <param name="Header">A header's value by its name, empty where it has none.</param>
internal sealed record SignedRequest(string Method, string Path, string Query, Func<string, string> Header)
{
    public static SignedRequest Of(HttpRequest request) => new(
        request.Method,
        request.HttpContext.Features.Get<IHttpRequestFeature>()!.RawTarget.Split('?')[0],
        request.QueryString.Value!.TrimStart('?'),
        name => request.Headers[name].ToString());

    public static SignedRequest Of(HttpRequestMessage request) => new(
        request.Method.Method,
        request.RequestUri!.AbsolutePath,
        request.RequestUri.Query.TrimStart('?'),
        name => request.Headers.NonValidated.TryGetValues(name, out var values)
            || request.Content!.Headers.NonValidated.TryGetValues(name, out values)
            ? values.ToString()
            : name == "host" ? request.RequestUri.Authority : "");
}

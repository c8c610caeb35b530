using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace PptBatch.Cli.Watching;

/// <summary>
/// Where the page is, and who may ask for it. Other users of the machine can reach the port, and so can any page in a browser, whatever
/// name it gives 127.0.0.1: only who knows the token is answered, under the one name, and no other origin.
/// </summary>
internal sealed class WatchAddress(int port)
{
    private readonly string _token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    private string Host { get; } = $"127.0.0.1:{port}";

    private string Origin => "http://" + Host;

    /// <summary>What is listened to.</summary>
    public string Prefix => Origin + "/";

    /// <summary>The page.</summary>
    public string Page => $"{Origin}/{_token}/";

    /// <summary>The path under the token of a request that may be answered; null of one that may not.</summary>
    public string? PathOf(HttpListenerRequest request) =>
        request.UserHostName == Host && IsOwn(request) && request.RawUrl is ['/', ..] raw && raw.IndexOf('/', 1) is > 0 and { } end
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(raw[1..end]), Encoding.UTF8.GetBytes(_token))
            ? raw[(end + 1)..] : null;

    // A browser names the origin of whatever is more than a link; a program names none.
    private bool IsOwn(HttpListenerRequest request) =>
        (request.Headers["Origin"] is not { } origin || origin == Origin)
        && request.Headers["Sec-Fetch-Site"] is null or "same-origin" or "none";
}

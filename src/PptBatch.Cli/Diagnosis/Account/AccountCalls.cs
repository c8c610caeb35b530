using System.Text;
using System.Text.Json;
using System.Xml;
using PptBatch.Lambda.Calling;

namespace PptBatch.Cli.Diagnosis.Account;

/// <summary>Asks AWS how things stand. No call writes, and none invokes a model or a function.</summary>
/// <param name="http">Sends the requests.</param>
/// <param name="endpoint">Where a service is, by its name in addresses and in <c>AWS_ENDPOINT_URL_...</c>.</param>
/// <param name="time">The time of day, which signatures name.</param>
internal sealed class AccountCalls(HttpClient http, Func<string, string, ServiceEndpoint> endpoint, TimeProvider time)
{
    /// <summary>The service's answer, good or not.</summary>
    /// <exception cref="PptBatchException">It could not be called at all.</exception>
    public Task<ServiceAnswer> AskAsync(AwsService service, ServiceCall call, CancellationToken cancellationToken) =>
        new SignedCalls(http, endpoint(service.Host, service.Variable), service.Signing, time).SendAsync(call, cancellationToken);

    /// <summary>Reads something.</summary>
    public static ServiceCall Get(string operation, string resource, string permission, string path) =>
        new(operation, resource, permission, path, [], []) { Method = HttpMethod.Get };

    /// <summary>A check that the service refused, with its own words and, where a permission is missing, which.</summary>
    /// <param name="name">What was looked at.</param>
    /// <param name="state">How grave that is.</param>
    /// <param name="call">What was asked.</param>
    /// <param name="answer">What was answered.</param>
    /// <param name="otherwise">What to do where it is no permission that is missing.</param>
    public static Check Refused(string name, CheckState state, ServiceCall call, ServiceAnswer answer, string otherwise)
    {
        string error = answer.Error.Length > 0 ? answer.Error : Xml(answer.Body, "Code") ?? answer.Status.ToString(null, null);
        string said = (ServiceFault.Field(answer.Body, "message") ?? ServiceFault.Field(answer.Body, "Message")
            ?? Xml(answer.Body, "Message") ?? "").ReplaceLineEndings(" ");
        bool denied = answer.Status == 403 || error.StartsWith("AccessDenied", StringComparison.Ordinal);
        return new Check(
            name, state, $"{call.Resource}: {call.Operation} answers {error}{(said.Length > 0 ? ": " + said : "")}",
            denied ? $"Allow {call.Permission} on it to these credentials." : otherwise);
    }

    /// <summary>The text of the first element of a name in an XML answer, or null.</summary>
    public static string? Xml(byte[] body, string element)
    {
        try
        {
            using XmlReader xml = XmlReader.Create(new MemoryStream(body));
            while (xml.Read())
            {
                if (xml.NodeType == XmlNodeType.Element && xml.LocalName == element)
                {
                    return xml.ReadElementContentAsString();
                }
            }
        }
        catch (XmlException)
        {
            // JSON, or a proxy's page: the status has to say it.
        }

        return null;
    }

    /// <summary>A JSON answer; empty where it is none.</summary>
    public static JsonElement Json(byte[] body)
    {
        try
        {
            return JsonElement.Parse(Encoding.UTF8.GetString(body));
        }
        catch (JsonException)
        {
            return JsonElement.Parse("{}");
        }
    }

    /// <summary>A string inside objects of a JSON answer, or null.</summary>
    public static string? Text(JsonElement of, params ReadOnlySpan<string> path)
    {
        foreach (string name in path)
        {
            if (of.ValueKind != JsonValueKind.Object || !of.TryGetProperty(name, out of))
            {
                return null;
            }
        }

        return of.ValueKind is JsonValueKind.String ? of.GetString() : of.ValueKind is JsonValueKind.Number ? of.GetRawText() : null;
    }
}

/// <summary>A service of AWS.</summary>
/// <param name="Host">Its name in addresses.</param>
/// <param name="Variable">Its name in <c>AWS_ENDPOINT_URL_...</c>.</param>
/// <param name="Signing">Its name in signatures.</param>
internal sealed record AwsService(string Host, string Variable, string Signing)
{
    public static AwsService Sts { get; } = new("sts", "STS", "sts");

    public static AwsService S3 { get; } = new("s3", "S3", "s3");

    public static AwsService Bedrock { get; } = new("bedrock", "BEDROCK", "bedrock");

    public static AwsService Lambda { get; } = new("lambda", "LAMBDA", "lambda");

    public static AwsService States { get; } = new("states", "SFN", "states");
}

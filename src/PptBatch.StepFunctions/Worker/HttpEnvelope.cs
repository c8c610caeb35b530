using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using PptBatch.Lambda;
using PptBatch.StepFunctions.Calling;

namespace PptBatch.StepFunctions.Worker;

/// <summary>A request as API Gateway hands it over, in the payload format 1.0 or 2.0.</summary>
/// <param name="Method">GET, POST, ...; empty where the envelope does not say.</param>
/// <param name="Path">The path, without a slash at its end; empty where the envelope does not say.</param>
/// <param name="Query">Parameters of the query.</param>
/// <param name="Envelope">The whole of it.</param>
internal sealed record HttpEnvelope(string Method, string Path, IReadOnlyDictionary<string, string> Query, JsonElement Envelope)
{
    /// <summary>The envelope, or null where the event is none.</summary>
    public static HttpEnvelope? Of(JsonElement sent)
    {
        JsonElement http = Part(Part(sent, "requestContext"), "http");
        string method = Text(sent, "httpMethod") ?? Text(http, "method") ?? "";
        return method.Length == 0 && !sent.TryGetProperty("body", out _)
            ? null
            : new HttpEnvelope(method, (Text(sent, "path") ?? Text(sent, "rawPath") ?? "").TrimEnd('/'), QueryOf(sent), sent);
    }

    /// <summary>The body, an object.</summary>
    /// <exception cref="PptBatchException">There is none, or it is no JSON object.</exception>
    public static JsonElement Body(JsonElement envelope)
    {
        JsonElement body = Part(envelope, "body");
        if (body.ValueKind != JsonValueKind.String)
        {
            throw LambdaEvent.NotOurs($"The envelope's body is not a string but {body.ValueKind}.");
        }

        string text = body.GetString()!;
        if (Part(envelope, "isBase64Encoded").ValueKind == JsonValueKind.True)
        {
            text = Base64.IsValid(text) ? Encoding.UTF8.GetString(Convert.FromBase64String(text))
                : throw LambdaEvent.NotOurs("The envelope's body is not Base64.");
        }

        // Some clients begin what they send with a byte order mark.
        text = text.TrimStart('\uFEFF');
        if (!LambdaEvent.IsText(Encoding.UTF8.GetBytes(text)))
        {
            throw LambdaEvent.NotOurs("The envelope's body has text that is not valid Unicode.");
        }

        try
        {
            JsonElement inner = JsonElement.Parse(text);
            return inner.ValueKind == JsonValueKind.Object ? inner
                : throw LambdaEvent.NotOurs("The envelope's body is not a request for a deck: it is not an object.");
        }
        catch (JsonException error)
        {
            throw LambdaEvent.NotOurs($"The envelope's body is not a request for a deck: {error.Message}");
        }
    }

    /// <summary>An answer that API Gateway passes on.</summary>
    /// <param name="status">HTTP status.</param>
    /// <param name="json">The body.</param>
    public static string Answer(int status, string json) => new JsonObject
    {
        ["statusCode"] = status,
        ["headers"] = new JsonObject { ["content-type"] = "application/json", ["cache-control"] = "no-store" },
        ["isBase64Encoded"] = false,
        ["body"] = json,
    }.ToJsonString(StatesJsonContext.Default.Options);

    private static Dictionary<string, string> QueryOf(JsonElement sent) =>
        Part(sent, "queryStringParameters") is { ValueKind: JsonValueKind.Object } query
            ? query.EnumerateObject().Where(one => one.Value.ValueKind == JsonValueKind.String)
                .GroupBy(one => one.Name).ToDictionary(one => one.Key, one => one.Last().Value.GetString()!)
            : [];

    private static JsonElement Part(JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out JsonElement part) ? part : default;

    private static string? Text(JsonElement of, string name) =>
        Part(of, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
}

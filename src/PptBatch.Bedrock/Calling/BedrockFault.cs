using System.Text.Json;
using Amazon.Runtime;
using Anthropic.Exceptions;

namespace PptBatch.Bedrock.Calling;

/// <summary>
/// Reads the exceptions of the clients that speak to Bedrock, the package's own and the AWS SDK's: the service's status, its words, its
/// request id and the wait that it asks for.
/// </summary>
internal static class BedrockFault
{
    public static ModelFault Read(Exception error)
    {
        for (Exception? cause = error; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case BedrockRefusal refusal:
                    return new ModelFault((int)refusal.StatusCode!, Words(refusal.Body) + Request(refusal.RequestId), refusal.RetryAfter);
                case AnthropicApiException answer:
                    return new ModelFault((int)answer.StatusCode, Words(answer.ResponseBody) + Request(answer.RequestID));
                case AmazonServiceException { StatusCode: not 0 } service:
                    return new ModelFault((int)service.StatusCode, service.Message + Request(service.RequestId));
            }
        }

        return ModelFault.Read(error);
    }

    private static string Request(string? id) => string.IsNullOrEmpty(id) ? "" : $" (request {id})";

    // The service answers {"message": "..."}; a proxy between may answer anything.
    public static string Words(string body)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(body);
            return json.RootElement is { ValueKind: JsonValueKind.Object } answer
                && answer.TryGetProperty("message", out JsonElement message) && message.ValueKind == JsonValueKind.String
                    ? message.GetString()!
                    : body;
        }
        catch (JsonException)
        {
            return body;
        }
    }
}

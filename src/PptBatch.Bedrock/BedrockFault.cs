using System.Text.Json;
using Anthropic.Exceptions;

namespace PptBatch.Bedrock;

/// <summary>Reads the client's exceptions: the service's status, its words and its request id.</summary>
internal static class BedrockFault
{
    public static ModelFault Read(Exception error)
    {
        for (Exception? cause = error; cause is not null; cause = cause.InnerException)
        {
            if (cause is AnthropicApiException answer)
            {
                string request = string.IsNullOrEmpty(answer.RequestID) ? "" : $" (request {answer.RequestID})";
                return new ModelFault((int)answer.StatusCode, Words(answer.ResponseBody) + request);
            }
        }

        return ModelFault.Read(error);
    }

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

using System.Text.Json;

namespace PptBatch.Lambda.Calling;

/// <summary>Says what a failed call of a service means to the person who started the run: operation, resource and request id.</summary>
public static class ServiceFault
{
    private const int MaxMessage = 400;

    /// <summary>The service answered and refused.</summary>
    /// <param name="call">What was asked.</param>
    /// <param name="answer">What it answered.</param>
    public static PptBatchException Refused(ServiceCall call, ServiceAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(answer);
        string said = Said(answer);
        return new PptBatchException(new Diagnostic(
            "PB5055", DiagnosticSeverity.Error,
            $"{call.Operation} failed with {answer.Status} {answer.Error}{(said.Length > 0 ? ": " + said : "")} (request "
                + $"{answer.Request}).",
            call.Resource, Fix(call, answer)));
    }

    /// <summary>There was no answer.</summary>
    /// <param name="call">What was asked.</param>
    /// <param name="error">What was thrown.</param>
    public static PptBatchException NotCalled(ServiceCall call, Exception error)
    {
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(error);
        return new PptBatchException(
            new Diagnostic(
                "PB5056", DiagnosticSeverity.Error,
                $"{call.Operation} could not be called: {OneLine((error.InnerException ?? error).Message)}",
                call.Resource, "Check the AWS credentials and the network, and run again."),
            error);
    }

    /// <summary>A string of a JSON object, or null when there is none.</summary>
    /// <param name="body">The JSON; anything else counts as empty.</param>
    /// <param name="name">The property.</param>
    public static string? Field(byte[] body, string name)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(body);
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty(name, out JsonElement value)
                && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (JsonException)
        {
            // A proxy's page, or nothing at all: the status has to say it.
            return null;
        }
    }

    private static string Said(ServiceAnswer answer)
    {
        string said = OneLine(Field(answer.Body, "message") ?? Field(answer.Body, "Message") ?? "");
        return said.Length <= MaxMessage ? said.TrimEnd('.', ' ') : said[..MaxMessage] + "...";
    }

    private static string Fix(ServiceCall call, ServiceAnswer answer) => answer.Error switch
    {
        "ExpiredTokenException" or "ExpiredToken" or "RequestExpired" => "Sign in again, and run again; finished lessons are reused.",
        "UnrecognizedClientException" or "InvalidSignatureException" or "IncompleteSignature" or "MissingAuthenticationToken" =>
            "Check the AWS credentials in use and this machine's clock.",
        "AccessDeniedException" => Allow(call),
        "StateMachineDoesNotExist" or "ExecutionDoesNotExist" or "InvalidArn" => "Check the ARN and its region.",
        "ResourceNotFoundException" => "Check the name and the region.",
        "ExecutionNotRedrivable" => "Start it again: finished lessons are reused.",
        "RequestTooLargeException" => "Send a smaller request: it carries keys, never content.",
        _ => answer.Status switch
        {
            403 => Allow(call),
            404 => "Check the name and the region.",
            413 => "Send a smaller request: it carries keys, never content.",
            429 => "Raise the quota that throttles the calls or lower MaxConcurrency, and run again.",
            _ => "Run again; finished lessons are reused.",
        },
    };

    private static string Allow(ServiceCall call) => $"Allow {call.Permission} on it to the credentials in use.";

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}

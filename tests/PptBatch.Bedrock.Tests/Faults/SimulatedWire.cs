using System.Net;
using System.Net.Http.Headers;
using PptBatch.Testing.Aws.Bedrock;
using PptBatch.Testing.Time;

namespace PptBatch.Bedrock.Tests.Faults;

/// <summary>
/// Carries requests to the script and its answers back without a socket, so that every wait is one of the client's own reads: latency
/// before the headers, pauses where the next piece of the body is asked for. A cancelled read wakes at once.
/// </summary>
internal sealed class SimulatedWire(BedrockScript script, SimulatedClock clock) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        byte[] body = await request.Content!.ReadAsByteArrayAsync(cancellationToken);
        BedrockAnswer answer = script.Ask(SignedRequest.Of(request), body);
        try
        {
            await clock.SleepAsync(answer.Latency, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            script.End();
            throw;
        }

        return answer.Status == 200 ? Streamed(request, answer) : Refused(request, answer);
    }

    private HttpResponseMessage Streamed(HttpRequestMessage request, BedrockAnswer answer)
    {
        HttpResponseMessage response = new(HttpStatusCode.OK)
        {
            RequestMessage = request, Content = new StreamContent(new PacedStream(answer.Frames(), clock, script.End)),
        };
        response.Content.Headers.ContentType = new MediaTypeHeaderValue("application/vnd.amazon.eventstream");
        response.Headers.Add("x-amzn-bedrock-content-type", "application/json");
        return response;
    }

    private HttpResponseMessage Refused(HttpRequestMessage request, BedrockAnswer answer)
    {
        script.End();
        HttpResponseMessage response =
            new((HttpStatusCode)answer.Status) { RequestMessage = request, Content = new ByteArrayContent(answer.Refusal()) };
        response.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        response.Headers.Add("x-amzn-ErrorType", answer.ErrorType);
        if (answer.RetryAfter is not null)
        {
            response.Headers.TryAddWithoutValidation("Retry-After", answer.RetryAfter);
        }

        return response;
    }
}

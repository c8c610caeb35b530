using System.Net;
using System.Text;
using System.Text.Json;
using Polly;
using Polly.Retry;
using PptBatch.Bedrock.Calling;

namespace PptBatch.Bedrock.Jobs;

/// <summary>
/// CreateModelInvocationJob and GetModelInvocationJob of Bedrock's control plane. A job is created at most once: its token makes a
/// repeated request answer with the job that is there.
/// </summary>
internal sealed class InvocationJobClient(HttpClient http, Uri endpoint, BedrockCredentials credentials, TimeProvider time)
{
    private const int MaxAnswerBytes = 1024 * 1024;

    private readonly ResiliencePipeline<HttpResponseMessage> _retries =
        new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }
        .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
        {
            MaxRetryAttempts = 6,
            Delay = TimeSpan.FromSeconds(1),
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            ShouldHandle = new PredicateBuilder<HttpResponseMessage>()
                .Handle<HttpRequestException>()
                .HandleResult(answer => answer.StatusCode is HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError),
        })
        .Build();

    /// <summary>Submits a job and returns its ARN.</summary>
    public async Task<string> CreateAsync(InvocationJobRequest request, CancellationToken cancellationToken)
    {
        string body = JsonSerializer.Serialize(request, InvocationJobJson.Default.InvocationJobRequest);
        string answer = await SendAsync("CreateModelInvocationJob", HttpMethod.Post, "/model-invocation-job", body, cancellationToken);
        using JsonDocument json = JsonDocument.Parse(answer);
        return json.RootElement.GetProperty("jobArn").GetString()!;
    }

    /// <summary>Asks where a job stands.</summary>
    public async Task<InvocationJob> GetAsync(string jobArn, CancellationToken cancellationToken)
    {
        string path = "/model-invocation-job/" + Uri.EscapeDataString(jobArn);
        string answer = await SendAsync("GetModelInvocationJob", HttpMethod.Get, path, null, cancellationToken);
        return JsonSerializer.Deserialize(answer, InvocationJobJson.Default.InvocationJob)!;
    }

    private async Task<string> SendAsync(
        string operation, HttpMethod method, string path, string? body, CancellationToken cancellationToken)
    {
        try
        {
            using HttpResponseMessage answer = await _retries.ExecuteAsync(
                async token => await SendOnceAsync(method, path, body, token), cancellationToken);
            string text = await answer.Content.ReadAsStringAsync(cancellationToken);
            return answer.IsSuccessStatusCode ? text : throw Refused(operation, answer, text);
        }
        catch (HttpRequestException error)
        {
            throw new PptBatchException(
                new Diagnostic(
                    "PB2140", DiagnosticSeverity.Error, $"{operation} could not be called: {error.Message}", endpoint.ToString(),
                    "Check the network and the region, and run again."),
                error);
        }
    }

    private async Task<HttpResponseMessage> SendOnceAsync(HttpMethod method, string path, string? body, CancellationToken cancellationToken)
    {
        using HttpRequestMessage request = new(method, new Uri(endpoint, path));

        // The package's signer signs the host without its port.
        request.Headers.Host = endpoint.Host;
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        }

        await credentials.Apply(request);
        HttpResponseMessage answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        await answer.Content.LoadIntoBufferAsync(MaxAnswerBytes, cancellationToken);
        return answer;
    }

    private static PptBatchException Refused(string operation, HttpResponseMessage answer, string text)
    {
        string request = answer.Headers.TryGetValues("x-amzn-RequestId", out IEnumerable<string>? ids) ? ids.First() : "none";
        return new PptBatchException(new Diagnostic(
            "PB2140",
            DiagnosticSeverity.Error,
            $"{operation} failed with {(int)answer.StatusCode}: {BedrockFault.Words(text)} (request {request}).",
            "Amazon Bedrock",
            answer.StatusCode == HttpStatusCode.Forbidden
                ? "Allow bedrock:CreateModelInvocationJob, bedrock:GetModelInvocationJob and iam:PassRole on the job's role."
                : "Fix what the message names and run again; finished lessons are reused."));
    }
}

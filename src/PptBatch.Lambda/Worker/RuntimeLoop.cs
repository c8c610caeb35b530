using System.Globalization;
using System.Text.Json;

namespace PptBatch.Lambda.Worker;

/// <summary>Speaks the Lambda runtime API: waits for an invocation, answers it, and so on.</summary>
internal sealed class RuntimeLoop(Uri api, Func<Stream, LambdaInvocation, CancellationToken, Task<Stream>> handler)
{
    private const string Path = "/2018-06-01/runtime/invocation/";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        // Lambda freezes a process that waits for its next invocation, for as long as there is none.
        using HttpClient http = new() { BaseAddress = api, Timeout = Timeout.InfiniteTimeSpan };
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await AnswerOneAsync(http, cancellationToken);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private async Task AnswerOneAsync(HttpClient http, CancellationToken cancellationToken)
    {
        using HttpResponseMessage next = await http.GetAsync(Path + "next", cancellationToken);
        next.EnsureSuccessStatusCode();
        LambdaInvocation invocation = new(Header(next, "Lambda-Runtime-Aws-Request-Id"), DeadlineOf(next));
        string address = Path + Uri.EscapeDataString(invocation.RequestId);
        try
        {
            await using Stream input = await next.Content.ReadAsStreamAsync(cancellationToken);
            await using Stream answer = await handler(input, invocation, cancellationToken);
            using StreamContent content = new(answer);
            using HttpResponseMessage taken = await http.PostAsync(address + "/response", content, cancellationToken);
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            // Our own errors in one line; for others their type and message, never a stack.
            using HttpResponseMessage taken = await http.PostAsync(address + "/error", Failure(error), CancellationToken.None);
        }
    }

    private static ByteArrayContent Failure(Exception error)
    {
        string type = (error as PptBatchException)?.Diagnostic.Code ?? error.GetType().Name;
        return new ByteArrayContent(
            [.. "{\"errorType\":"u8, .. Quoted(type), .. ",\"errorMessage\":"u8, .. Quoted(error.Message), .. "}"u8]);
    }

    private static byte[] Quoted(string text) =>
        System.Text.Encoding.UTF8.GetBytes($"\"{JsonEncodedText.Encode(text)}\"");

    private static DateTimeOffset DeadlineOf(HttpResponseMessage next) => DateTimeOffset.FromUnixTimeMilliseconds(
        long.Parse(Header(next, "Lambda-Runtime-Deadline-Ms"), NumberStyles.None, CultureInfo.InvariantCulture));

    private static string Header(HttpResponseMessage message, string name) =>
        message.Headers.TryGetValues(name, out IEnumerable<string>? values)
            ? values.First()
            : throw new InvalidDataException($"The runtime API sent no {name}.");
}

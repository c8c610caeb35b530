using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using PptBatch.Testing.Aws.Loopback;

namespace PptBatch.Testing.Aws.ObjectStore;

/// <summary>How S3 fails.</summary>
public enum S3Trouble
{
    /// <summary>503 SlowDown.</summary>
    SlowDown,

    /// <summary>500 without a body.</summary>
    Silent,

    /// <summary>The connection is reset before the request is carried out.</summary>
    Reset,

    /// <summary>The request is carried out, and the connection is reset instead of an answer.</summary>
    LostAnswer,

    /// <summary>200 with an error as its body, as S3 may answer the completion of an upload.</summary>
    ErrorInside,

    /// <summary>No answer.</summary>
    Hangs,
}

/// <summary>An S3 in memory with objects, conditions and uploads, which fails from one of its requests on for as long as it is told.</summary>
public sealed class TroubledS3 : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, byte[]> _objects = new();
    private readonly ConcurrentDictionary<string, SortedDictionary<int, byte[]>> _uploads = new();
    private readonly WebApplication _app = LoopbackApp.Build();
    private readonly Lock _gate = new();
    private int _requests;
    private long? _until;

    private TroubledS3() => _app.Run(AnswerAsync);

    public Uri Address => new(_app.Urls.Single());

    /// <summary>Requests until now, those that failed included.</summary>
    public int Requests => _requests;

    /// <summary>The request, from 1, that the trouble begins with; 0 for none.</summary>
    public int From { get; set; }

    public S3Trouble Trouble { get; set; }

    /// <summary>How long it lasts.</summary>
    public TimeSpan Lasts { get; set; }

    /// <summary>Which requests fail while the trouble lasts. Default: all.</summary>
    public Func<HttpRequest, bool> Fails { get; set; } = _ => true;

    /// <summary>Bytes after which the first answer with a body breaks off; 0 for never.</summary>
    public int BreaksAfter { get; set; }

    public static async Task<TroubledS3> StartAsync()
    {
        TroubledS3 store = new();
        await store._app.StartAsync();
        return store;
    }

    /// <summary>Counts and fails anew.</summary>
    public void Begin(int from, S3Trouble trouble, TimeSpan lasts) =>
        (From, Trouble, Lasts, _requests, _until) = (from, trouble, lasts, 0, null);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private bool InTrouble()
    {
        lock (_gate)
        {
            _requests++;
            if (From == 0 || _requests < From)
            {
                return false;
            }

            _until ??= Environment.TickCount64 + (long)Lasts.TotalMilliseconds;
            return Environment.TickCount64 < _until;
        }
    }

    private async Task AnswerAsync(HttpContext context)
    {
        bool fails = InTrouble() && Fails(context.Request);
        using MemoryStream body = new();
        await context.Request.Body.CopyToAsync(body);
        byte[] content = Plain(context.Request, body.ToArray());
        if (!fails)
        {
            await CarryOutAsync(context, content, context.Response);
            return;
        }

        switch (Trouble)
        {
            case S3Trouble.SlowDown:
                context.Response.StatusCode = 503;
                await context.Response.WriteAsync(
                    "<Error><Code>SlowDown</Code><Message>Please reduce your request rate.</Message><RequestId>R</RequestId></Error>");
                break;
            case S3Trouble.Silent:
                context.Response.StatusCode = 500;
                break;
            case S3Trouble.ErrorInside:
                context.Response.ContentType = "application/xml";
                await context.Response.WriteAsync(
                    "<Error><Code>InternalError</Code><Message>We encountered an internal error.</Message><RequestId>R</RequestId></Error>");
                break;
            case S3Trouble.Hangs:
                await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(
                    _ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
                break;
            case S3Trouble.LostAnswer:
                await CarryOutAsync(context, content, answer: null);
                context.Abort();
                break;
            default:
                context.Abort();
                break;
        }
    }

    private Task CarryOutAsync(HttpContext context, byte[] content, HttpResponse? answer)
    {
        string key = context.Request.Path.Value!;
        IQueryCollection query = context.Request.Query;
        return context.Request.Method switch
        {
            "GET" when query.ContainsKey("list-type") => ListAsync(key.TrimEnd('/'), query["prefix"].ToString(), answer),
            "GET" or "HEAD" => ReadAsync(context.Request, key, answer),
            "PUT" when query.ContainsKey("partNumber") => PartAsync(query, content, answer),
            "PUT" => WriteAsync(context.Request, key, content, answer),
            "POST" when query.ContainsKey("uploads") => InitiateAsync(answer),
            "POST" => CompleteAsync(context.Request, key, query, answer),
            _ => DeleteAsync(key, query, answer),
        };
    }

    private Task ListAsync(string bucket, string prefix, HttpResponse? answer) => Xml(answer, 200, "<ListBucketResult><IsTruncated>false</IsTruncated>"
        + string.Concat(_objects.Where(entry => entry.Key.StartsWith($"{bucket}/{prefix}", StringComparison.Ordinal)).OrderBy(entry => entry.Key)
            .Select(entry => $"<Contents><Key>{entry.Key[(bucket.Length + 1)..]}</Key><LastModified>2026-03-02T09:30:00.000Z</LastModified>"
                + $"<ETag>{Tag(entry.Value)}</ETag><Size>{entry.Value.Length}</Size></Contents>")) + "</ListBucketResult>");

    private async Task ReadAsync(HttpRequest request, string key, HttpResponse? answer)
    {
        if (!_objects.TryGetValue(key, out byte[]? stored))
        {
            await Xml(answer, 404, "<Error><Code>NoSuchKey</Code><Message>There is no such key.</Message></Error>");
            return;
        }

        int from = request.Headers.Range.ToString() is { Length: > 0 } range
            ? int.Parse(range["bytes=".Length..^1], CultureInfo.InvariantCulture)
            : 0;
        if (answer is null)
        {
            return;
        }

        answer.StatusCode = from > 0 ? 206 : 200;
        answer.Headers.ETag = Tag(stored);
        answer.Headers.LastModified = "Mon, 02 Mar 2026 09:30:00 GMT";
        answer.ContentLength = stored.Length - from;
        if (request.Method == "GET")
        {
            int breaks = BreaksAfter;
            BreaksAfter = 0;
            await answer.Body.WriteAsync(stored.AsMemory(from, breaks > 0 ? breaks : stored.Length - from));
            await answer.Body.FlushAsync();
            if (breaks > 0)
            {
                request.HttpContext.Abort();
            }
        }
    }

    private Task WriteAsync(HttpRequest request, string key, byte[] content, HttpResponse? answer)
    {
        lock (_gate)
        {
            byte[]? stored = _objects.GetValueOrDefault(key);
            string match = request.Headers.IfMatch.ToString().Trim('"');
            bool refused = (request.Headers.IfNoneMatch.Count > 0 && stored is not null)
                || (match.Length > 0 && (stored is null || Tag(stored).Trim('"') != match));
            if (refused)
            {
                return Xml(answer, 412, "<Error><Code>PreconditionFailed</Code><Message>At least one condition failed.</Message></Error>");
            }

            _objects[key] = content;
        }

        return Xml(answer, 200, "", content);
    }

    private Task InitiateAsync(HttpResponse? answer)
    {
        string id = _uploads.Count.ToString(CultureInfo.InvariantCulture);
        _uploads[id] = [];
        return Xml(answer, 200, $"<InitiateMultipartUploadResult><UploadId>{id}</UploadId></InitiateMultipartUploadResult>");
    }

    private Task PartAsync(IQueryCollection query, byte[] content, HttpResponse? answer)
    {
        _uploads[query["uploadId"].ToString()][int.Parse(query["partNumber"].ToString(), CultureInfo.InvariantCulture)] = content;
        return Xml(answer, 200, "", content);
    }

    private Task CompleteAsync(HttpRequest request, string key, IQueryCollection query, HttpResponse? answer)
    {
        if (request.Headers.IfNoneMatch.Count > 0 && _objects.ContainsKey(key))
        {
            return Xml(answer, 412, "<Error><Code>PreconditionFailed</Code><Message>At least one condition failed.</Message></Error>");
        }

        if (!_uploads.TryRemove(query["uploadId"].ToString(), out SortedDictionary<int, byte[]>? parts))
        {
            return Xml(answer, 404, "<Error><Code>NoSuchUpload</Code><Message>There is no such upload.</Message></Error>");
        }

        byte[] whole = [.. parts.Values.SelectMany(part => part)];
        _objects[key] = whole;
        return Xml(
            answer, 200,
            $"<CompleteMultipartUploadResult><Key>{request.Path}</Key><ETag>{Tag(whole)}</ETag></CompleteMultipartUploadResult>", whole);
    }

    private Task DeleteAsync(string key, IQueryCollection query, HttpResponse? answer)
    {
        _ = query.ContainsKey("uploadId") ? _uploads.TryRemove(query["uploadId"].ToString(), out _) : _objects.TryRemove(key, out _);
        return Xml(answer, 204, "");
    }

    private static async Task Xml(HttpResponse? answer, int status, string xml, byte[]? stored = null)
    {
        if (answer is null)
        {
            return;
        }

        answer.StatusCode = status;
        if (stored is not null)
        {
            answer.Headers.ETag = Tag(stored);
        }

        if (xml.Length > 0)
        {
            answer.ContentType = "application/xml";
            await answer.WriteAsync(xml);
        }
    }

#pragma warning disable CA5351 // The client holds what it wrote and reads against the MD5 that S3 answers.
    private static string Tag(byte[] content) => $"\"{Convert.ToHexStringLower(MD5.HashData(content))}\"";
#pragma warning restore CA5351

    /// <summary>A body without the marks of its chunks, which the client signs one by one.</summary>
    private static byte[] Plain(HttpRequest request, byte[] body)
    {
        if (!request.Headers["x-amz-content-sha256"].ToString().StartsWith("STREAMING", StringComparison.Ordinal))
        {
            return body;
        }

        List<byte> plain = [];
        for (int at = 0; at < body.Length;)
        {
            int line = body.AsSpan(at).IndexOf("\r\n"u8);
            string size = Encoding.ASCII.GetString(body, at, line).Split(';')[0];
            int length = int.Parse(size, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            at += line + 2;
            plain.AddRange(body.AsSpan(at, length));
            at += length == 0 ? body.Length : length + 2;
        }

        return [.. plain];
    }
}

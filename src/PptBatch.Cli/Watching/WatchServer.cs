using System.Globalization;
using System.Net;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace PptBatch.Cli.Watching;

/// <summary>
/// Answers the page. HttpListener is in the runtime, and managed code on Linux and macOS; Kestrel would make a tool that is compiled ahead
/// much larger for one page. No path is ever a file's: the routes are those below.
/// </summary>
internal sealed class WatchServer(CourseWatch course, DeckButton deck, WatchAddress address)
{
    private const int MostBytes = 1024 * 1024;

    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>Answers until the listener is closed.</summary>
    public async Task ServeAsync(HttpListener listener, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            HttpListenerContext context;
            try
            {
                context = await listener.GetContextAsync();
            }
            catch (Exception) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }

            _ = Task.Run(() => AnswerAsync(context, cancellationToken), CancellationToken.None);
        }
    }

    private async Task AnswerAsync(HttpListenerContext context, CancellationToken cancellationToken)
    {
        HttpListenerResponse response = context.Response;
        try
        {
            response.Headers["Content-Security-Policy"] = Policy;
            response.Headers["X-Content-Type-Options"] = "nosniff";
            response.Headers["Referrer-Policy"] = "no-referrer";
            response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
            response.Headers["Cache-Control"] = "no-store";
            if (address.PathOf(context.Request) is { } path)
            {
                await AnswerAsync(context, path.Split('/'), cancellationToken);
            }
            else
            {
                await SayAsync(response, 403, "This page is for whoever started it: open the address that the tool printed.");
            }
        }
        catch (Exception error) when (IsGone(error) || error is OperationCanceledException)
        {
            // The page has gone, or the tool ends.
        }
        catch (Exception error)
        {
            await Console.Error.WriteLineAsync($"pptbatch: {error.Message}");
            response.StatusCode = 500;
        }
        finally
        {
            Close(response);
        }
    }

    private Task AnswerAsync(HttpListenerContext context, string[] path, CancellationToken cancellationToken)
    {
        HttpListenerResponse response = context.Response;
        return (context.Request.HttpMethod, path) switch
        {
            ("GET", [""]) => SendAsync(response, "text/html; charset=utf-8", Resource("watch.html")),
            ("GET", ["watch.js"]) => SendAsync(response, "text/javascript; charset=utf-8", Resource("watch.js")),
            ("GET", ["watch.css"]) => SendAsync(response, "text/css; charset=utf-8", Resource("watch.css")),
            ("GET", ["events"]) => course.Events.SendAsync(response, cancellationToken),
            ("GET", ["course"]) => SendAsync(response, WatchViews.Of(course, deck.State), WatchJsonContext.Default.CourseView),
            ("GET", ["lessons", { } number]) => LessonAsync(response, Number(number)),
            ("POST", ["deck"]) => DeckAsync(response, cancellationToken),
            ("POST", ["lessons", { } number, "write"]) =>
                DoAsync(response, course.WriteAsync(Number(number), cancellationToken)),
            ("POST", ["lessons", { } number, "slides", { } slide]) =>
                EditAsync(context, Number(number), Number(slide), cancellationToken),
            ("POST", ["lessons", { } number, "slides", { } slide, "again"]) =>
                ProposeAsync(response, Number(number), Number(slide), cancellationToken),
            _ => SayAsync(response, 404, "There is nothing here."),
        };
    }

    private Task LessonAsync(HttpListenerResponse response, int number) => course.Lesson(number) is { } lesson
        ? SendAsync(response, WatchViews.Of(lesson, course.Preview!.Book.Language), WatchJsonContext.Default.LessonView)
        : SayAsync(response, 404, "There is no such lesson.");

    private Task DeckAsync(HttpListenerResponse response, CancellationToken cancellationToken)
    {
        deck.Press(cancellationToken);
        return SayAsync(response, 202, "");
    }

    private async Task EditAsync(HttpListenerContext context, int number, int slide, CancellationToken cancellationToken)
    {
        HttpListenerRequest request = context.Request;
        if (request.ContentLength64 is < 0 or > MostBytes
            || request.ContentType?.StartsWith("application/json", StringComparison.Ordinal) != true)
        {
            await SayAsync(context.Response, 400, "An edit is JSON of at most 1 MiB.");
            return;
        }

        SlideEdit? edit;
        try
        {
            edit = await JsonSerializer.DeserializeAsync(request.InputStream, WatchJsonContext.Default.SlideEdit, cancellationToken);
        }
        catch (JsonException)
        {
            edit = null;
        }

        await (edit is null ? SayAsync(context.Response, 400, "An edit is JSON of at most 1 MiB.")
            : DoAsync(context.Response, course.EditAsync(number, slide, edit, cancellationToken)));
    }

    private async Task ProposeAsync(HttpListenerResponse response, int number, int slide, CancellationToken cancellationToken)
    {
        (WatchedLesson? proposed, bool whole, string? problem) = await course.ProposeAsync(number, slide, cancellationToken);
        await (proposed is null
            ? SayAsync(response, 409, problem!)
            : SendAsync(
                response, WatchViews.Of(WatchViews.Only(proposed, slide), course.Preview!.Book.Language) with { WholeLesson = whole },
                WatchJsonContext.Default.LessonView));
    }

    private static async Task DoAsync(HttpListenerResponse response, Task<string?> work)
    {
        string? problem = await work;
        await SayAsync(response, problem is null ? 204 : 409, problem ?? "");
    }

    private static Task SendAsync<T>(HttpListenerResponse response, T value, JsonTypeInfo<T> type) =>
        SendAsync(response, "application/json", JsonSerializer.SerializeToUtf8Bytes(value, type));

    private static async Task SendAsync(HttpListenerResponse response, string contentType, byte[] bytes)
    {
        response.ContentType = contentType;
        response.ContentLength64 = bytes.Length;
        await response.OutputStream.WriteAsync(bytes);
    }

    private static Task SayAsync(HttpListenerResponse response, int status, string words)
    {
        response.StatusCode = status;
        return status == 204 ? Task.CompletedTask : SendAsync(response, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(words));
    }

    private static byte[] Resource(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("PptBatch.Cli." + name)!;
        using MemoryStream bytes = new();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static int Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0;

    private static bool IsGone(Exception error) => error is IOException or HttpListenerException or ObjectDisposedException;

    private static void Close(HttpListenerResponse response)
    {
        try
        {
            response.Close();
        }
        catch (Exception error) when (IsGone(error) || error is InvalidOperationException)
        {
            // Gone already.
        }
    }
}

using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using System.Threading.Channels;

namespace PptBatch.Cli.Watching;

/// <summary>Tells every open page that something has changed: server-sent events with a number, which the page asks for itself.</summary>
internal sealed class WatchEvents
{
    // A page that is this far behind asks for everything when it is told again.
    private const int MostWaiting = 256;

    private static readonly TimeSpan Pulse = TimeSpan.FromSeconds(15);

    private readonly ConcurrentDictionary<Channel<string>, bool> _pages = [];

    /// <summary>A lesson is to be asked for again.</summary>
    public void Lesson(int number) => Tell("lesson", number.ToString(CultureInfo.InvariantCulture));

    /// <summary>The course is to be asked for again: its lessons, their state, the deck.</summary>
    public void Course() => Tell("course", "");

    /// <summary>Sends events to a page until it goes or the tool ends.</summary>
    public async Task SendAsync(HttpListenerResponse response, CancellationToken cancellationToken)
    {
        Channel<string> waiting = Channel.CreateBounded<string>(
            new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropOldest });
        _pages[waiting] = true;
        try
        {
            response.ContentType = "text/event-stream";
            response.SendChunked = true;
            await WriteAsync(response, ": open\n\n", cancellationToken);
            while (true)
            {
                using CancellationTokenSource pulse = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
                pulse.CancelAfter(Pulse);
                string said;
                try
                {
                    said = await waiting.Reader.ReadAsync(pulse.Token);
                }
                catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
                {
                    // Only by writing is it noticed that a page has gone.
                    said = ": still here\n\n";
                }

                await WriteAsync(response, said, cancellationToken);
            }
        }
        finally
        {
            _pages.TryRemove(waiting, out _);
        }
    }

    private static async Task WriteAsync(HttpListenerResponse response, string text, CancellationToken cancellationToken)
    {
        await response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(text), cancellationToken);
        await response.OutputStream.FlushAsync(cancellationToken);
    }

    private void Tell(string name, string data)
    {
        foreach (Channel<string> page in _pages.Keys)
        {
            page.Writer.TryWrite($"event: {name}\ndata: {data}\n\n");
        }
    }
}

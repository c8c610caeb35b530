using System.Globalization;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using PptBatch.Cli.Progress;

namespace PptBatch.Cli.Agents;

/// <summary>
/// Tells a client how its run gets on: lessons, batches and the merge that are done, of all there are, with a line for people.
/// </summary>
internal sealed class ProgressNotices : IProgress<DeckProgress>, IAsyncDisposable
{
    // The protocol asks that the number grows with every notice, also where nothing has ended.
    private const float Step = 0.001f;

    private readonly Func<ProgressNotificationValue, Task>? _send;
    private readonly StringWriter _line = new(CultureInfo.InvariantCulture);
    private readonly ProgressLines _lines;
    private readonly Lock _lock = new();
    private Task _sent = Task.CompletedTask;
    private float _done;
    private float? _total;

    /// <param name="session">The client.</param>
    /// <param name="token">What it calls the progress of this call; null where it wants none.</param>
    public ProgressNotices(McpSession session, ProgressToken? token)
    {
        _lines = new ProgressLines(_line);
        _send = token is { } wanted ? value => session.NotifyProgressAsync(wanted, value) : null;
    }

    public void Report(DeckProgress value)
    {
        if (_send is null)
        {
            return;
        }

        lock (_lock)
        {
            _lines.Report(value);
            string line = _line.ToString().Trim();
            _line.GetStringBuilder().Clear();
            if (value is PlanReady(var plan, _))
            {
                _total = plan.Lessons.Count + plan.Batches.Count + 1;
            }

            _done = value is LessonFinished or BatchFinished or MergeStarted ? MathF.Floor(_done) + 1 : _done + Step;
            if (line.Length > 0)
            {
                _sent = SendAsync(_sent, new ProgressNotificationValue { Progress = _done, Total = _total, Message = line });
            }
        }
    }

    /// <summary>Ends when everything is sent: what comes after the answer is not heard.</summary>
    public async ValueTask DisposeAsync()
    {
        Task sent;
        lock (_lock)
        {
            sent = _sent;
        }

        await sent;
        await _line.DisposeAsync();
    }

    // A client that is gone ends the call by itself.
    private async Task SendAsync(Task before, ProgressNotificationValue value)
    {
        await before;
        await _send!(value).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}

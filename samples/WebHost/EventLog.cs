using System.Runtime.CompilerServices;
using PptBatch;

namespace WebHost;

/// <summary>The events of a run, for any number of readers from the first event on.</summary>
internal sealed class EventLog : IProgress<DeckProgress>
{
    private readonly Lock _lock = new();
    private readonly List<DeckProgress> _events = [];
    private TaskCompletionSource _more = NewSignal();
    private bool _ended;

    public void Report(DeckProgress value) => Change(() => _events.Add(value));

    /// <summary>Lets readers end when the run has.</summary>
    public void EndWith(Task completion) =>
        _ = completion.ContinueWith(_ => Change(() => _ended = true), TaskScheduler.Default);

    /// <summary>Every event, those to come included, until the run has ended.</summary>
    public async IAsyncEnumerable<DeckProgress> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (int next = 0; ;)
        {
            DeckProgress[] found;
            Task more;
            bool ended;
            lock (_lock)
            {
                (found, more, ended) = ([.. _events[next..]], _more.Task, _ended);
            }

            foreach (DeckProgress happened in found)
            {
                yield return happened;
            }

            next += found.Length;
            if (ended && found.Length == 0)
            {
                yield break;
            }

            if (!ended)
            {
                await more.WaitAsync(cancellationToken);
            }
        }
    }

    private void Change(Action change)
    {
        TaskCompletionSource signal;
        lock (_lock)
        {
            change();
            (signal, _more) = (_more, NewSignal());
        }

        signal.SetResult();
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

using Microsoft.Extensions.DependencyInjection;
using PptBatch.Cli.Files;

namespace PptBatch.Cli.Watching;

/// <summary>Writes the whole deck when somebody asks for it, as a run does.</summary>
internal sealed class DeckButton(IServiceProvider services, DeckRequest request, WatchEvents events)
{
    private int _running;

    /// <summary>Where it stands, in words; empty before the first.</summary>
    public string State { get; private set; } = "";

    /// <summary>Begins; nothing where one is being written.</summary>
    public void Press(CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _running, 1) == 0)
        {
            _ = RunAsync(cancellationToken);
        }
    }

    private async Task RunAsync(CancellationToken cancellationToken)
    {
        Say("The deck is being written.");
        try
        {
            DeckResult result = await services.GetRequiredService<IDeckPipeline>().RunAsync(request, cancellationToken: cancellationToken);
            Say(result.Deck is { } deck
                ? $"{result.Status}: {result.SlideCount} slides in {CoursePath.FullPath(deck)}" : "No deck was made.");
        }
        catch (Exception error)
        {
            // Whatever it was, the page goes on and can ask again.
            Say(error.Message);
        }
        finally
        {
            Interlocked.Exchange(ref _running, 0);
        }
    }

    private void Say(string state)
    {
        State = state;
        events.Course();
    }
}

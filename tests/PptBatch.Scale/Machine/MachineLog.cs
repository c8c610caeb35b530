using System.Text;
using System.Text.Json.Nodes;

namespace PptBatch.Scale.Machine;

/// <summary>What an execution adds up to: events of its history, billed transitions, and the largest state.</summary>
internal sealed class MachineLog
{
    /// <summary>Events of the execution itself.</summary>
    public int Events { get; private set; }

    /// <summary>Most events of one child of a Distributed Map.</summary>
    public int MostChildEvents { get; private set; }

    public int Transitions { get; private set; }

    public int LargestState { get; private set; }

    public int Passes { get; private set; }

    public int Children { get; private set; }

    public void Add(int events, int transitions = 0)
    {
        Events += events;
        Transitions += transitions;
    }

    public void Child(int events, int transitions)
    {
        Children++;
        MostChildEvents = Math.Max(MostChildEvents, events);
        Transitions += transitions;
    }

    public void Pass() => Passes++;

    public void State(JsonNode? state) =>
        LargestState = Math.Max(LargestState, state is null ? 0 : Encoding.UTF8.GetByteCount(state.ToJsonString()));
}

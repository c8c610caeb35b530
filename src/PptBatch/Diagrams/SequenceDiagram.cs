namespace PptBatch.Diagrams;

/// <summary>Messages between participants in the order of time.</summary>
/// <param name="Participants">Names of the participants, each once, from start to end.</param>
/// <param name="Messages">The messages, from the first to the last.</param>
public sealed record SequenceDiagram(IReadOnlyList<string> Participants, IReadOnlyList<SequenceMessage> Messages) : Diagram
{
    /// <inheritdoc/>
    public override IEnumerable<string> Words => Messages.Select(message =>
        message.Note ? message.Text : $"{message.From} → {message.To}: {message.Text}");
}

/// <summary>A message of a sequence.</summary>
/// <param name="From">Name of the participant that sends it.</param>
/// <param name="To">Name of the participant that gets it; the same for a step of its own.</param>
/// <param name="Text">What it says.</param>
public sealed record SequenceMessage(string From, string To, string Text)
{
    /// <summary>True for an answer, whose line is dashed. Default: false.</summary>
    public bool Reply { get; init; }

    /// <summary>
    /// True for a remark about the participants from <see cref="From"/> to <see cref="To"/> in place of a message. Default: false.
    /// </summary>
    public bool Note { get; init; }
}

namespace PptBatch.Generation.Chat.Checking;

/// <summary>One thing that is wrong with a reply.</summary>
/// <param name="Kind">What becomes of it.</param>
/// <param name="Slide">Number of the slide, from 1; 0 for the reply as a whole.</param>
/// <param name="Text">What is wrong, in words for the model and for people.</param>
internal sealed record SlideFinding(FindingKind Kind, int Slide, string Text)
{
    /// <summary>The words that the lesson does not have.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    public override string ToString() => Slide == 0 ? Text : FormattableString.Invariant($"Slide {Slide}: {Text}");
}

/// <summary>What becomes of a finding.</summary>
internal enum FindingKind
{
    /// <summary>The whole reply is requested again; if that does not help, the outline generator writes the lesson.</summary>
    Reply,

    /// <summary>The reply is useless and nothing is requested again: the outline generator writes the lesson.</summary>
    Useless,

    /// <summary>The slide is sent back; if that does not help, the outline generator writes the lesson.</summary>
    Slide,

    /// <summary>The slide is sent back; if that does not help, its words are marked in the notes and reported.</summary>
    Doubt,

    /// <summary>The slide is sent back; if that does not help, the finding is reported.</summary>
    Style,

    /// <summary>The finding is reported and nothing is sent back.</summary>
    Remark,
}

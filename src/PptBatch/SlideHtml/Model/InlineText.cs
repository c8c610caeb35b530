using PptBatch.Localization;

namespace PptBatch.SlideHtml.Model;

/// <summary>A paragraph as styled runs. It is flat: a sentence can be cut out at any character and keeps its markup.</summary>
/// <param name="Runs">The runs, in order.</param>
public sealed record InlineText(IReadOnlyList<Inline> Runs)
{
    private string? _plain;

    /// <summary>No words.</summary>
    public static InlineText Empty { get; } = new([]);

    /// <summary>The runs, in order.</summary>
    public IReadOnlyList<Inline> Runs { get; } = Runs;

    /// <summary>True without a character that shows.</summary>
    public bool IsEmpty => Runs.All(run => string.IsNullOrWhiteSpace(run.Text));

    /// <summary>The characters without their styles.</summary>
    public string Plain => _plain ??= Runs.Count == 1 ? Runs[0].Text : string.Concat(Runs.Select(run => run.Text));

    /// <summary>How long the text is in letters; a character of Chinese or Japanese counts as two.</summary>
    public int Letters => WordCounter.Letters(Plain);

    /// <summary>A paragraph of one run.</summary>
    /// <param name="text">The characters.</param>
    /// <param name="style">Emphasis.</param>
    public static InlineText Of(string text, InlineStyle style = InlineStyle.None) => new([new Inline(text, style)]);

    /// <summary>Paragraphs as lines of one.</summary>
    /// <param name="paragraphs">The paragraphs, in order.</param>
    public static InlineText Lines(IReadOnlyList<InlineText> paragraphs) =>
        new([.. paragraphs.SelectMany((text, index) => index == 0 ? text.Runs : [new Inline("\n"), .. text.Runs])]);

    /// <summary>The parts that are not empty, with characters between them.</summary>
    /// <param name="parts">The parts, in order.</param>
    /// <param name="between">What stands between two of them.</param>
    public static InlineText Join(IEnumerable<InlineText> parts, string between)
    {
        List<Inline> runs = [];
        foreach (InlineText part in parts.Where(part => !part.IsEmpty))
        {
            if (runs.Count > 0)
            {
                runs.Add(new Inline(between));
            }

            runs.AddRange(part.Runs);
        }

        return new InlineText(runs);
    }

    /// <inheritdoc/>
    public bool Equals(InlineText? other) => other is not null && ReferenceEquals(Runs, other.Runs);

    /// <inheritdoc/>
    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(Runs);
}

using System.Text.Json.Serialization;

namespace PptBatch;

/// <summary>
/// How well slides teach, in numbers: how much of the lesson they have, whether they keep to it, and how they present it. How each is
/// measured, and why, is in <c>docs/evaluation.md</c>.
/// </summary>
public sealed record TeachingMeasures
{
    /// <summary>Slides of the stored slide HTML; a slide may take several pages of the deck.</summary>
    public required int Slides { get; init; }

    /// <summary>Sentences and list items of the lesson; one is there where a slide has three in five of its telling words.</summary>
    public required MatterCount Sentences { get; init; }

    /// <summary>Terms: what the lesson sets in bold, italics or code, and what it defines.</summary>
    public required MatterCount Terms { get; init; }

    /// <summary>Figures: numbers of two digits or more, with decimals, a unit or a sign of per cent.</summary>
    public required MatterCount Figures { get; init; }

    /// <summary>Blocks of code of which four lines in five are there.</summary>
    public required MatterCount CodeBlocks { get; init; }

    /// <summary>Cells of tables.</summary>
    public required MatterCount Cells { get; init; }

    /// <summary>Pictures, by their file or their description.</summary>
    public required MatterCount Pictures { get; init; }

    /// <summary>Objectives that a slide speaks of beside the one that lists them.</summary>
    public required MatterCount Objectives { get; init; }

    /// <summary>Slides whose title is a sentence.</summary>
    public required int SentenceTitles { get; init; }

    /// <summary>Slides with a figure, table, chart, code or diagram.</summary>
    public required int Showing { get; init; }

    /// <summary>Slides that ask the class something: a quiz, an exercise, or a sentence that ends in a question mark.</summary>
    public required int Asking { get; init; }

    /// <summary>Slides that state nothing that the lesson has no trace of (<c>docs/grounding.md</c>).</summary>
    public required int Grounded { get; init; }

    /// <summary>Slides that bring something of the lesson that no slide before them had.</summary>
    public required int Telling { get; init; }

    /// <summary>Slides with 60 words or fewer beside title, code, tables and pictures, and something to show or to read.</summary>
    public required int Readable { get; init; }

    /// <summary>Median of the words of a slide beside title, code, tables and pictures.</summary>
    public required double WordsMedian { get; init; }

    /// <summary>Ninetieth percentile of the same.</summary>
    public required double WordsNinetieth { get; init; }

    /// <summary>Share of the slides' telling words, notes left out, that the lesson has. 0 to 1.</summary>
    public required double OwnWords { get; init; }

    /// <summary>How the pages of the deck look; null where no deck was measured.</summary>
    public LookSummary? Look { get; init; }

    /// <summary>
    /// How much of the lesson there is: the mean over the kinds of fact that it has, a fact in the notes counting half. 0 to 1.
    /// </summary>
    public required double Coverage { get; init; }

    /// <summary>How far the slides keep to the lesson: shares grounded, of own words, and telling, multiplied. 0 to 1.</summary>
    public required double Focus { get; init; }

    /// <summary>
    /// How they present it: the mean of sentence titles, readable slides, slides that show (half is all), questions (one in ten slides is
    /// all) and pages within the limits of the look. 0 to 1.
    /// </summary>
    public required double Form { get; init; }

    /// <summary>All of it, 0 to 100: the geometric mean of coverage and focus, of which form decides the last half.</summary>
    public int Score => (int)Math.Round(100 * Math.Sqrt(Coverage * Focus) * (1 + Form) / 2);

    /// <summary>Questions for every ten slides.</summary>
    public double QuestionsPerTen => Slides == 0 ? 0 : Math.Round(10.0 * Asking / Slides, 1);

    /// <summary>The kinds of fact, by their name.</summary>
    [JsonIgnore]
    internal IReadOnlyList<(string Name, MatterCount Count)> Facts =>
    [
        ("sentences", Sentences), ("terms", Terms), ("figures", Figures), ("code", CodeBlocks), ("cells", Cells), ("pictures", Pictures),
        ("objectives", Objectives),
    ];
}

/// <summary>How the pages of a deck look, in few numbers; <c>docs/measures.md</c> says how each is measured.</summary>
/// <param name="Pages">Pages that are shown.</param>
/// <param name="Good">Pages within the limits of a slide: body in use, empty band, words, small words.</param>
/// <param name="UsedMedian">Median of the share of the body that is in use. 0 to 1.</param>
/// <param name="EmptyBandMedian">Median of the empty band at the bottom, as a share of the body's height. 0 to 1.</param>
/// <param name="WordsMedian">Median of the words beside title, tables and code.</param>
public sealed record LookSummary(int Pages, int Good, double UsedMedian, double EmptyBandMedian, double WordsMedian);

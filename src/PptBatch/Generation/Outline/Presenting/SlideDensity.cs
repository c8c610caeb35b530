namespace PptBatch.Generation.Outline.Presenting;

/// <summary>How many words slides take.</summary>
/// <param name="Words">Words of prose and list on a slide.</param>
/// <param name="WordsAboutCode">The same where they speak of code in between, which breaks them up.</param>
/// <param name="WordsBesideExamples">The same where there are several examples, which each have their sentence.</param>
/// <param name="Afterthought">Words that one more short thought may bring where it would have a slide to itself.</param>
/// <param name="Boxed">The same for one that stands in a box.</param>
/// <param name="Lines">Lines of body text, code and tables among them, that a slide holds with comfort.</param>
/// <param name="CodeLines">Lines of code on a slide.</param>
internal sealed record SlideDensity(
    int Words, int WordsAboutCode, int WordsBesideExamples, int Afterthought, int Boxed, double Lines, int CodeLines)
{
    /// <summary>Slides that are read: the lesson's own sentences, as many as an audience takes in.</summary>
    public static SlideDensity Read { get; } = new(60, 75, 75, 15, 45, 13.5, 16);

    /// <summary>Slides that are spoken to: one sentence for a paragraph, and the paragraph in the notes.</summary>
    public static SlideDensity Present { get; } = new(40, 50, 52, 10, 25, 16, 18);

    /// <summary>Lines of body text that a column of examples holds.</summary>
    public double ColumnLines => Lines + 2;

    /// <summary>Lines of body text from which on examples stand beside each other.</summary>
    public double CrowdedLines => Lines / 2;

    public static SlideDensity Of(SlideMode mode) => mode == SlideMode.Read ? Read : Present;

    /// <summary>True where paragraphs give way to the sentence that carries them.</summary>
    public bool Condenses => this == Present;
}

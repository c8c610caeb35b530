namespace PptBatch.Evaluation;

/// <summary>What was measured of a slide.</summary>
/// <param name="Words">Words beside title, code, tables and pictures.</param>
/// <param name="Shows">Whether it shows something.</param>
/// <param name="Asks">Whether it asks the class something.</param>
/// <param name="SaysSo">Whether its title is a sentence.</param>
/// <param name="IsGrounded">Whether nothing on it is doubted.</param>
/// <param name="IsNew">Whether it brings something of the lesson.</param>
/// <param name="Telling">Telling words.</param>
/// <param name="Own">Those of them that the lesson has.</param>
internal sealed record MeasuredSlide(
    int Words, bool Shows, bool Asks, bool SaysSo, bool IsGrounded, bool IsNew, int Telling, int Own)
{
    private const int MostWords = 60;

    public bool IsReadable => Words <= MostWords && (Words > 0 || Shows);
}

/// <summary>What of a lesson is on its slides, by kind.</summary>
internal sealed record FactCounts(
    MatterCount Sentences, MatterCount Terms, MatterCount Figures, MatterCount Code, MatterCount Cells, MatterCount Pictures,
    MatterCount Objectives)
{
    public IEnumerable<MatterCount> All => [Sentences, Terms, Figures, Code, Cells, Pictures, Objectives];

    public static FactCounts Sum(IReadOnlyList<FactCounts> lessons) => new(
        Sum(lessons.Select(lesson => lesson.Sentences)), Sum(lessons.Select(lesson => lesson.Terms)),
        Sum(lessons.Select(lesson => lesson.Figures)), Sum(lessons.Select(lesson => lesson.Code)),
        Sum(lessons.Select(lesson => lesson.Cells)), Sum(lessons.Select(lesson => lesson.Pictures)),
        Sum(lessons.Select(lesson => lesson.Objectives)));

    private static MatterCount Sum(IEnumerable<MatterCount> counts) => counts.Aggregate(new MatterCount(0, 0, 0, 0), (sum, count) => new(
        sum.Total + count.Total, sum.OnSlides + count.OnSlides, sum.InNotes + count.InNotes, sum.Missing + count.Missing));
}

/// <summary>The slides of a lesson, or of several, as they were measured.</summary>
internal sealed record MeasuredLesson(IReadOnlyList<MeasuredSlide> Slides, FactCounts Facts, IReadOnlyList<PageMeasure> Pages)
{
    private const double InNotes = 0.5;
    private const double EnoughShow = 0.5;
    private const double EnoughAsk = 0.1;

    /// <summary>What is doubted, a line for each of those slides.</summary>
    public IReadOnlyList<string> Doubts { get; init; } = [];

    public static MeasuredLesson Sum(IReadOnlyList<MeasuredLesson> lessons) => new(
        [.. lessons.SelectMany(lesson => lesson.Slides)], FactCounts.Sum([.. lessons.Select(lesson => lesson.Facts)]),
        [.. lessons.SelectMany(lesson => lesson.Pages)]);

    public TeachingMeasures Measures()
    {
        int telling = Slides.Sum(slide => slide.Telling);
        double own = telling == 0 ? 0 : (double)Slides.Sum(slide => slide.Own) / telling;
        return new TeachingMeasures
        {
            Slides = Slides.Count,
            Sentences = Facts.Sentences,
            Terms = Facts.Terms,
            Figures = Facts.Figures,
            CodeBlocks = Facts.Code,
            Cells = Facts.Cells,
            Pictures = Facts.Pictures,
            Objectives = Facts.Objectives,
            SentenceTitles = Slides.Count(slide => slide.SaysSo),
            Showing = Slides.Count(slide => slide.Shows),
            Asking = Slides.Count(slide => slide.Asks),
            Grounded = Slides.Count(slide => slide.IsGrounded),
            Telling = Slides.Count(slide => slide.IsNew),
            Readable = Slides.Count(slide => slide.IsReadable),
            WordsMedian = Quantile(Slides.Select(slide => (double)slide.Words), 0.5),
            WordsNinetieth = Quantile(Slides.Select(slide => (double)slide.Words), 0.9),
            OwnWords = Rounded(own),
            Look = Look(),
            Coverage = Rounded(Coverage()),
            Focus = Rounded(Share(slide => slide.IsGrounded) * own * Share(slide => slide.IsNew)),
            Form = Rounded(Form()),
        };
    }

    private double Coverage()
    {
        List<MatterCount> kinds = [.. Facts.All.Where(kind => kind.Total > 0)];
        return kinds.Count == 0 ? 0 : kinds.Average(kind => (kind.OnSlides + (InNotes * kind.InNotes)) / kind.Total);
    }

    private double Form()
    {
        List<double> parts =
        [
            Share(slide => slide.SaysSo), Share(slide => slide.IsReadable), Math.Min(1, Share(slide => slide.Shows) / EnoughShow),
            Math.Min(1, Share(slide => slide.Asks) / EnoughAsk),
        ];
        if (Pages.Count > 0)
        {
            parts.Add((double)Pages.Count(page => page.IsGood) / Pages.Count);
        }

        return parts.Average();
    }

    private LookSummary? Look() => Pages.Count == 0 ? null : new LookSummary(
        Pages.Count, Pages.Count(page => page.IsGood), Quantile(Pages.Select(page => page.Used), 0.5),
        Quantile(Pages.Select(page => page.EmptyBand), 0.5), Quantile(Pages.Select(page => (double)page.Words), 0.5));

    private double Share(Func<MeasuredSlide, bool> has) => Slides.Count == 0 ? 0 : (double)Slides.Count(has) / Slides.Count;

    private static double Rounded(double share) => Math.Round(share, 3);

    private static double Quantile(IEnumerable<double> values, double share)
    {
        double[] sorted = [.. values.Order()];
        return sorted.Length == 0 ? 0 : Rounded(sorted[(int)Math.Round((sorted.Length - 1) * share)]);
    }
}

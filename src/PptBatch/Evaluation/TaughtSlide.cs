using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using PptBatch.Accounting;
using PptBatch.Generation.Grounding.Words;
using PptBatch.Generation.Grounding;
using PptBatch.Localization;
using PptBatch.SlideHtml.Markup;
using PptBatch.SlideHtml.Model;
using PptBatch.SlideHtml.Reading;

namespace PptBatch.Evaluation;

/// <summary>A slide as a class sees it, and its notes.</summary>
internal sealed class TaughtSlide
{
    private const string Asks = ".quiz, .callout[data-kind=exercise], [data-minutes]";

    private TaughtSlide(IElement element, SlideModel model)
    {
        Element = element;
        Title = model.Title.Plain;
        IsOpener = model.LayoutWish == "title";
        List<Block> standing = [];
        Words = BlockWords.Of(BlockWords.Without(model.Blocks, standing)).Sum(text => WordCounter.Count(text.Plain))
            + (model.Subtitle is { } subtitle ? WordCounter.Count(subtitle.Plain) : 0);
        Shows = standing.Any(block => !block.IsEmpty);
        (string shown, string notes) = BlockText.Of(element);
        (Shown, Notes) = (shown, notes);
        ShownStems = [.. TaughtFacts.AllStems(shown)];
        AllStems = [.. ShownStems, .. TaughtFacts.AllStems(notes)];
        TellingStems = PlainWords.StemsOf(shown);
        Matter = SlideMatter.Of(element.OuterHtml);
        IsAsking = model.LayoutWish is "exercise" or "quiz" || element.QuerySelector(Asks) is not null || HasQuestion(element);
    }

    public IElement Element { get; }

    public string Title { get; }

    /// <summary>True for the slide that opens the lesson and lists its objectives.</summary>
    public bool IsOpener { get; }

    /// <summary>Words beside title, code, tables and pictures.</summary>
    public int Words { get; }

    /// <summary>True with a figure, table, chart, code or diagram.</summary>
    public bool Shows { get; }

    public bool IsAsking { get; }

    /// <summary>The text of the slide.</summary>
    public string Shown { get; }

    /// <summary>The text of its notes.</summary>
    public string Notes { get; }

    /// <summary>Stems of all words on the slide.</summary>
    public HashSet<string> ShownStems { get; }

    /// <summary>The same, with those of the notes.</summary>
    public HashSet<string> AllStems { get; }

    /// <summary>Stems of the words on the slide that carry meaning.</summary>
    public HashSet<string> TellingStems { get; }

    /// <summary>Its code, pictures and words.</summary>
    public SlideMatter Matter { get; }

    public static async Task<IReadOnlyList<TaughtSlide>> ReadAsync(
        LessonContent lesson, string language, CancellationToken cancellationToken)
    {
        LessonReading read = await SlideHtmlReader.ReadAsync(lesson, language, AllShown.Instance, cancellationToken: cancellationToken);
        IElement body = (await new HtmlParser().ParseDocumentAsync(DepthLimit.Apply(lesson.Html), cancellationToken)).Body!;
        return [.. SlideElements.Of(SlideElements.RootOf(body)).Zip(read.Lesson.Slides, (slide, model) =>
            new TaughtSlide(slide, model))];
    }

    // What stands in code is no question, and what only the speaker reads is none yet.
    private static bool HasQuestion(IElement slide)
    {
        IElement copy = (IElement)slide.Clone();
        foreach (IElement silent in copy.QuerySelectorAll("pre, code, aside, a").ToList())
        {
            silent.Remove();
        }

        return copy.TextContent.AsSpan().IndexOfAny('?', '？', '؟') >= 0;
    }

    /// <summary>Says that everything can be shown, because what a renderer leaves out does not matter here.</summary>
    private sealed class AllShown : IContentSupport
    {
        public static AllShown Instance { get; } = new();

        public Task OpenPicturesAsync(IReadOnlyList<string> sources, CancellationToken cancellationToken = default) => Task.CompletedTask;

        public string? PictureProblem(string source) => null;

        public string? EquationText(string tex) => tex;
    }
}

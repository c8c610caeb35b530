using PptBatch.Generation.Grounding;

namespace PptBatch.Generation.Chat.Parts;

/// <summary>A lesson as it is asked for in one call: all of it, or a part of a long one.</summary>
/// <param name="Request">The lesson with the part's markdown, pictures and, in the first part, objectives.</param>
/// <param name="Slides">Slides to aim at.</param>
/// <param name="Number">Which part, from 1.</param>
/// <param name="Count">How many parts there are.</param>
internal sealed record LessonPart(LessonRequest Request, int Slides, int Number = 1, int Count = 1)
{
    private const int FewestSlides = 4;

    private readonly Lazy<LessonMatter> _matter = new(() => LessonMatter.Of(Request.Lesson));
    private readonly Lazy<string> _language = new(() => LessonLanguage.Of(Request));

    private readonly Lazy<LessonFacts> _facts = new(() => LessonFacts.Of(Request, LessonLanguage.Of(Request)));

    public bool IsWhole => Count == 1;

    /// <summary>What its slides must show.</summary>
    public LessonMatter Matter => _matter.Value;

    /// <summary>The language that its slides are in.</summary>
    public string Language => _language.Value;

    /// <summary>What its slides may state.</summary>
    public LessonFacts Facts => _facts.Value;

    /// <summary>Looks for what slides state in it.</summary>
    public SlideGrounding Grounding => new(Facts);

    /// <summary>The parts of a lesson: one, unless its text is too long for a call.</summary>
    public static IReadOnlyList<LessonPart> Of(LessonRequest request, ChatGeneratorOptions options)
    {
        int count = (int)Math.Ceiling(request.Lesson.Markdown.Length / (double)options.MaxLessonCharacters);
        int SlidesOf(LessonRequest text) => options.SlidesPerLesson ?? LessonSize.SlidesOf(text.Lesson, LessonMatter.Of(text.Lesson));
        return Cut(new LessonPart(request, SlidesOf(request)), MarkdownCut.Into(request.Lesson.Markdown, count), SlidesOf);
    }

    /// <summary>A lesson as one part, with the slides of its parts.</summary>
    public static LessonPart Whole(LessonRequest request, IReadOnlyList<LessonPart> parts) => new(request, parts.Sum(part => part.Slides));

    /// <summary>The part in two, or as it is when it is too short for that.</summary>
    public IReadOnlyList<LessonPart> Halves() =>
        Cut(this, MarkdownCut.Into(Request.Lesson.Markdown, 2), _ => Math.Max(FewestSlides, Slides / 2));

    private static List<LessonPart> Cut(LessonPart whole, IReadOnlyList<string> texts, Func<LessonRequest, int> slides)
    {
        if (texts.Count == 1)
        {
            return [whole];
        }

        Lesson lesson = whole.Request.Lesson;
        HashSet<string> placed = [];
        List<LessonPart> parts = [];
        for (int index = 0; index < texts.Count; index++)
        {
            bool last = index == texts.Count - 1;
            Lesson part = lesson with
            {
                Markdown = texts[index],
                Objectives = index == 0 ? lesson.Objectives : [],
                References = last ? lesson.References : [],

                // A picture that no part's text names by its reference goes with the last.
                Images = [.. lesson.Images.Where(image =>
                    (last || texts[index].Contains(image.Reference, StringComparison.Ordinal)) && placed.Add(image.Reference))],
            };
            LessonRequest request = whole.Request with { Lesson = part };
            parts.Add(new LessonPart(request, slides(request), index + 1, texts.Count));
        }

        return parts;
    }
}

using PptBatch.Generation.Outline.Blocks;
using PptBatch.Generation.Outline.Markdown;
using PptBatch.Generation.Outline.Text;
using PptBatch.Localization;

namespace PptBatch.Generation.Outline.Planning;

/// <summary>Writes a callout that has slides of its own; of an exercise, the solution comes on the slide after it.</summary>
internal sealed class CalloutSlides(TitleRegister titles, Phrasebook words, IdeaSlides ideas)
{
    private const int BoxWords = 90;

    public IReadOnlyList<OutlineSlide> Of(Callout callout, SlideHeading heading)
    {
        List<OutlineSlide> slides = [];
        Add(slides, callout, heading, InlineText.Empty);
        return slides;
    }

    private void Add(List<OutlineSlide> slides, Callout callout, SlideHeading heading, InlineText exercise)
    {
        List<LessonBlock> own = [.. callout.Content.Where(block => block is not Callout)];
        InlineText title = TitleOf(callout, heading, exercise);
        if (own.Count > 0 || callout.Content.Count == 0)
        {
            slides.AddRange(Slides(callout, title, heading, own));
        }

        foreach (Callout inner in callout.Content.OfType<Callout>().Select(inner => AsSolution(inner, callout)))
        {
            string named = LabelWords.AfterLabel(callout.Title.PlainText);
            Add(slides, inner, heading, named.Length > 0 ? InlineText.Plain(named) : callout.Title.IsBlank ? title : callout.Title);
        }
    }

    // What stands inside an exercise under the exercise's own name is its solution.
    private Callout AsSolution(Callout inner, Callout outer) =>
        outer.Kind == CalloutKind.Exercise && inner.Kind == CalloutKind.Exercise && inner.Title.PlainText == outer.Title.PlainText
            ? inner with { Kind = CalloutKind.Solution, Title = InlineText.Plain(words.Solution) }
            : inner;

    private IReadOnlyList<OutlineSlide> Slides(Callout callout, InlineText title, SlideHeading heading, List<LessonBlock> own)
    {
        bool text = own.All(block => block is Prose or BulletList) && BlockSize.Words(own) <= BoxWords;
        if (!text && callout.Kind != CalloutKind.Exercise)
        {
            return ideas.Of(new SlideHeading(title, title) { Parent = heading.Topic, Repeats = true }, own);
        }

        (IReadOnlyList<LessonBlock> blocks, IReadOnlyList<InlineText> notes) = ideas.Lay(IdeaGrouper.Group(own));
        bool exercise = callout.Kind == CalloutKind.Exercise;
        return
        [
            new OutlineSlide
            {
                Layout = exercise ? "exercise" : "content",
                Title = titles.Take(title, heading.Topic),
                Source = heading.Topic.PlainText,
                Blocks = blocks.Count == 0 ? [new Prose(callout.Title)]
                    : [new Callout(callout.Kind, InlineText.Empty, blocks) { Minutes = exercise ? ExerciseTime.Minutes(callout) : null }],
                Notes = notes,
            },
        ];
    }

    private InlineText TitleOf(Callout callout, SlideHeading heading, InlineText exercise)
    {
        InlineText context = exercise.IsBlank ? heading.Topic : exercise;
        bool bare = callout.Title.IsBlank || LabelWords.WholeLabel(callout.Title.PlainText) is not null;
        InlineText label = callout.Title.IsBlank ? InlineText.Plain(LabelOf(callout.Kind)) : callout.Title;
        return bare && !context.IsBlank ? TitleRegister.Joined(label, context) : label;
    }

    private string LabelOf(CalloutKind kind) => kind switch
    {
        CalloutKind.Tip => words.Tip,
        CalloutKind.Warning => words.Warning,
        CalloutKind.Exercise => words.Exercise,
        CalloutKind.Solution => words.Solution,
        CalloutKind.Definition => words.Definition,
        _ => words.Note,
    };
}

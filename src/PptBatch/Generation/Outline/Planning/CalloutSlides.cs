using PptBatch.Generation.Outline.Markdown;
using PptBatch.Generation.Outline.Text;
using PptBatch.Localization;
using PptBatch.SlideHtml.Blocks;
using PptBatch.SlideHtml.Model;

namespace PptBatch.Generation.Outline.Planning;

/// <summary>Writes a callout that has slides of its own; of an exercise, the solution comes on the slide after it.</summary>
internal sealed class CalloutSlides(TitleRegister titles, Phrasebook words, IdeaSlides ideas)
{
    private const int BoxWords = 90;

    public IReadOnlyList<OutlineSlide> Of(CalloutBlock callout, SlideHeading heading)
    {
        List<OutlineSlide> slides = [];
        Add(slides, Unwrapped(callout), heading, InlineText.Empty);
        return slides;
    }

    private void Add(List<OutlineSlide> slides, CalloutBlock callout, SlideHeading heading, InlineText exercise)
    {
        List<Block> own = [.. callout.Content.Where(block => block is not CalloutBlock)];
        InlineText title = TitleOf(callout, heading, exercise);
        if (own.Count > 0 || callout.Content.Count == 0)
        {
            slides.AddRange(Slides(callout, title, heading, own));
        }

        foreach (CalloutBlock inner in callout.Content.OfType<CalloutBlock>().Select(inner => AsSolution(inner, callout)))
        {
            string named = LabelWords.AfterLabel(callout.Title.Plain);
            Add(slides, inner, heading, named.Length > 0 ? InlineText.Trimmed(named) : callout.Title.IsEmpty ? title : callout.Title);
        }
    }

    // "Exercise 16: Lists" whose words all stand behind "Task:" is one exercise, and has the name with the number.
    private static CalloutBlock Unwrapped(CalloutBlock callout) =>
        callout.Content.Count > 0 && callout.Content[0] is CalloutBlock inner && inner.Kind == callout.Kind && IsBare(inner.Title)
            && !callout.Title.IsEmpty && callout.Content.All(block => block is CalloutBlock)
            ? callout with { Content = [.. inner.Content, .. callout.Content.Skip(1)] }
            : callout;

    private static bool IsBare(InlineText title) => title.IsEmpty || LabelWords.WholeLabel(title.Plain) is not null;

    // What stands inside an exercise under the exercise's own name is its solution.
    private CalloutBlock AsSolution(CalloutBlock inner, CalloutBlock outer) =>
        outer.Kind == CalloutKind.Exercise && inner.Kind == CalloutKind.Exercise && inner.Title.Plain == outer.Title.Plain
            ? inner with { Kind = CalloutKind.Solution, Title = InlineText.Trimmed(words.Solution) }
            : inner;

    private IReadOnlyList<OutlineSlide> Slides(CalloutBlock callout, InlineText title, SlideHeading heading, List<Block> own)
    {
        bool text = own.All(block => block is ParagraphBlock or ListBlock) && BlockSize.Words(own) <= BoxWords;
        if (!text && callout.Kind != CalloutKind.Exercise)
        {
            return ideas.Of(new SlideHeading(title, title) { Parent = heading.Topic, Repeats = true }, own);
        }

        (IReadOnlyList<Block> blocks, IReadOnlyList<InlineText> notes) = ideas.Lay(own);
        bool exercise = callout.Kind == CalloutKind.Exercise;
        return
        [
            new OutlineSlide
            {
                Layout = exercise ? "exercise" : "content",
                Title = titles.Take(title, heading.Topic),
                Source = heading.Topic.Plain,
                Blocks = blocks.Count == 0 ? [new ParagraphBlock(callout.Title)]
                    : [new CalloutBlock(
                        callout.Kind, InlineText.Empty, blocks) { Minutes = exercise ? ExerciseTime.Minutes(callout) : null }],
                Notes = notes,
            },
        ];
    }

    private InlineText TitleOf(CalloutBlock callout, SlideHeading heading, InlineText exercise)
    {
        InlineText context = exercise.IsEmpty ? heading.Topic : exercise;
        InlineText label = callout.Title.IsEmpty ? InlineText.Trimmed(LabelOf(callout.Kind)) : callout.Title;
        return !IsBare(callout.Title) || context.IsEmpty ? label
            : context.Plain.StartsWith(label.Plain + ":", StringComparison.OrdinalIgnoreCase) ? context
            : TitleRegister.Joined(label, context);
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

using PptBatch.Generation.Outline.Blocks;
using PptBatch.Generation.Outline.Text;

namespace PptBatch.Generation.Outline.Planning;

/// <summary>Writes a callout that has a slide of its own; of an exercise, the solution comes on the slide after it.</summary>
internal sealed class CalloutSlides(TitleRegister titles, Phrasebook words, SectionSlides sections)
{
    private const int BoxWords = 90;

    public IReadOnlyList<OutlineSlide> Of(Callout callout, InlineText heading)
    {
        List<OutlineSlide> slides = [];
        Add(slides, callout, heading, InlineText.Empty, 0);
        return slides;
    }

    private void Add(List<OutlineSlide> slides, Callout callout, InlineText heading, InlineText exercise, int depth)
    {
        List<LessonBlock> own = [.. callout.Content.Where(block => block is not Callout || depth > 4)];
        InlineText title = TitleOf(callout, heading, exercise);
        if (own.Count > 0 || callout.Content.Count == 0)
        {
            slides.Add(Slide(callout, title, heading, own));
        }

        foreach (Callout inner in callout.Content.OfType<Callout>().Where(_ => depth <= 4))
        {
            Add(slides, inner, heading, title, depth + 1);
        }
    }

    private OutlineSlide Slide(Callout callout, InlineText title, InlineText heading, List<LessonBlock> own)
    {
        (IReadOnlyList<LessonBlock> blocks, IReadOnlyList<InlineText> notes) = sections.Lay(IdeaGrouper.Group(own));
        bool boxed = blocks.Count > 0 && blocks.All(block => block is Prose or BulletList) && BlockSize.Words(blocks) <= BoxWords;
        return new OutlineSlide
        {
            Layout = callout.Kind == CalloutKind.Exercise ? "exercise" : "content",
            Title = titles.Take(title, heading),
            Source = heading.PlainText,
            Blocks = boxed ? [new Callout(callout.Kind, InlineText.Empty, blocks)] : blocks.Count > 0 ? blocks : [new Prose(callout.Title)],
            Notes = notes,
        };
    }

    private InlineText TitleOf(Callout callout, InlineText heading, InlineText exercise)
    {
        if (callout.Title.IsBlank)
        {
            return TitleRegister.Joined(InlineText.Plain(LabelOf(callout.Kind)), exercise.IsBlank ? heading : exercise);
        }

        bool bare = LabelWords.WholeLabel(callout.Title.PlainText) is not null;
        return bare && callout.Kind == CalloutKind.Exercise ? TitleRegister.Joined(callout.Title, heading)
            : bare && !exercise.IsBlank ? TitleRegister.Joined(callout.Title, exercise)
            : callout.Title;
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

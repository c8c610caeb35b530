using PptBatch.Generation.Outline.Presenting;
using PptBatch.Generation.Outline.Text;
using PptBatch.Localization;
using PptBatch.SlideHtml.Blocks;
using PptBatch.SlideHtml.Model;

namespace PptBatch.Generation.Outline.Planning;

/// <summary>Writes the slides of some blocks under one heading.</summary>
internal sealed class IdeaSlides(TitleRegister titles, Phrasebook words, SlideDensity density, ToldText? told)
{
    private readonly HashSet<InlineText> _noted = [];

    public IReadOnlyList<OutlineSlide> Of(SlideHeading heading, IReadOnlyList<Block> blocks)
    {
        List<OutlineSlide> slides = [];
        foreach (IReadOnlyList<Idea> ideas in SlidePacker.Pack(IdeaGrouper.Group(blocks, density), density))
        {
            if (ideas is [{ Shown: [CalloutBlock callout] }])
            {
                IReadOnlyList<OutlineSlide> boxed = new CalloutSlides(titles, words, this).Of(callout, heading);
                slides.AddRange(slides.Count == 0 && boxed.Count > 0 ? [UnderHeading(boxed[0], heading), .. boxed.Skip(1)] : boxed);
            }
            else
            {
                Add(slides, heading, ideas);
            }
        }

        return slides;
    }

    /// <summary>Some blocks as they stand on a slide, and the paragraphs that the notes should have whole.</summary>
    public (IReadOnlyList<Block> Blocks, IReadOnlyList<InlineText> Notes) Lay(IReadOnlyList<Block> blocks) =>
        Lay(IdeaGrouper.Group(blocks, density));

    private (IReadOnlyList<Block> Blocks, IReadOnlyList<InlineText> Notes) Lay(IReadOnlyList<Idea> ideas)
    {
        List<InlineText> notes = [];
        List<Block> blocks = [.. density.Condenses && ideas.Sum(idea => idea.Lines) > density.CrowdedLines
            && CodeColumns.Of(ideas) is { } beside && beside.Lines <= density.ColumnLines
            ? Beside(beside, notes) : Stacked(ideas, notes)];
        return (blocks, notes);
    }

    private List<Block> Beside(CodeColumns.Arranged ideas, List<InlineText> notes)
    {
        List<Block> blocks = [];
        foreach (CodeColumns.ArrangedPart part in ideas.Parts)
        {
            blocks.AddRange(part.Across is { } idea ? Stacked([idea], notes) : [part.Columns!]);
            Note(notes, [.. part.Columns?.Inside.OfType<ParagraphBlock>() ?? []], false);
            Tell(notes, part.Columns?.Inside ?? []);
        }

        return blocks;
    }

    private List<Block> Stacked(IReadOnlyList<Idea> ideas, List<InlineText> notes)
    {
        List<Block> blocks = [];
        foreach (Idea idea in ideas)
        {
            bool leadsIn = !idea.IsText && idea.Before.Count > 1;
            IReadOnlyList<ParagraphBlock> running = leadsIn ? [.. idea.Before.SkipLast(1)] : idea.Before;
            blocks.AddRange(ProseLayout.Of(running, out bool cut));
            blocks.AddRange(leadsIn ? [idea.Before[^1]] : []);
            blocks.AddRange(idea.Shown);
            blocks.AddRange(ProseLayout.Of(idea.After, out bool cutAfter));
            Note(notes, idea.Before, cut);
            IReadOnlyList<Block> boxed = [.. idea.Shown.OfType<CalloutBlock>().SelectMany(callout => callout.Content)];
            Tell(notes, [.. idea.Shown, .. boxed]);
            Note(notes, [.. boxed.OfType<ParagraphBlock>()], false);
            Note(notes, idea.After, cutAfter);
        }

        return blocks;
    }

    private void Tell(List<InlineText> notes, IEnumerable<Block> shown)
    {
        foreach (Block block in shown)
        {
            // The same line may stand in two listings, and both are told whole.
            IEnumerable<InlineText> whole = told?.Of(block) ?? [];
            notes.AddRange(block is CodeBlock ? whole : whole.Where(_noted.Add));
        }
    }

    private void Note(List<InlineText> notes, IReadOnlyList<ParagraphBlock> paragraphs, bool cut) => notes.AddRange(
        paragraphs.Where(paragraph => cut || told is not null || paragraph.PartOf is not null)
            .SelectMany(paragraph => told?.Of(paragraph) ?? [paragraph.Verbatim]).Where(_noted.Add));

    private void Add(List<OutlineSlide> slides, SlideHeading heading, IReadOnlyList<Idea> ideas)
    {
        bool first = slides.Count == 0;
        IReadOnlyList<Idea> shown = ideas;
        List<InlineText> notes = [];
        InlineText? title = first && !heading.Title.IsEmpty ? heading.Title : Promote(ref shown, notes) ?? Derived(heading, ideas);
        if (title is null && first)
        {
            title = heading.Fallback.IsEmpty ? heading.Topic : heading.Fallback;
        }

        shown = WithoutTitle(shown, title, notes);
        (IReadOnlyList<Block> blocks, IReadOnlyList<InlineText> cut) = Lay(shown);
        notes.AddRange(cut);
        if (title is null && slides[^1].CanGoOn)
        {
            OutlineSlide last = slides[^1];
            IReadOnlyList<Block> all = [.. last.Blocks, .. blocks];
            slides[^1] = last with { Blocks = all, Layout = SlideLayout.Of(all), Notes = [.. last.Notes, .. notes] };
            return;
        }

        slides.Add(new OutlineSlide
        {
            Title = titles.Take(title ?? heading.Topic, first ? heading.Parent : heading.Topic),
            Subtitle = first || !heading.Repeats || title is null || SaysTopic(title, heading) ? InlineText.Empty : heading.Title,
            Source = heading.Topic.Plain,
            Layout = SlideLayout.Of(blocks),
            Blocks = blocks,
            Notes = notes,
            CanGoOn = true,
        });
    }

    // Where slides are spoken to, a lead that says no more than the title is told.
    private IReadOnlyList<Idea> WithoutTitle(IReadOnlyList<Idea> ideas, InlineText? title, List<InlineText> notes)
    {
        if (told is null || ideas[0] is not { IsText: false, Before: [{ } lead, ..] }
            || !string.Equals(lead.Text.Plain.TrimEnd(':', '.', ' '), title?.Plain, StringComparison.OrdinalIgnoreCase))
        {
            return ideas;
        }

        Note(notes, [lead], true);
        return [ideas[0] with { Before = [.. ideas[0].Before.Skip(1)] }, .. ideas.Skip(1)];
    }

    // A callout that opens a section has a title of its own; the section's heading stands below it.
    private static OutlineSlide UnderHeading(OutlineSlide slide, SlideHeading heading) =>
        heading.Title.IsEmpty
            || !slide.Subtitle.IsEmpty || slide.Title.Plain.Contains(heading.Title.Plain, StringComparison.OrdinalIgnoreCase)
            ? slide
            : slide with { Subtitle = heading.Title };

    private static bool SaysTopic(InlineText title, SlideHeading heading) =>
        title.Plain.StartsWith(heading.Topic.Plain, StringComparison.OrdinalIgnoreCase);

    /// <summary>Takes the first sentence as the title when it can be one and words are left below it.</summary>
    private InlineText? Promote(ref IReadOnlyList<Idea> ideas, List<InlineText> notes)
    {
        Idea lead = ideas[0];
        if (lead.Before.Count == 0)
        {
            return null;
        }

        ParagraphBlock paragraph = lead.Before[0];
        IReadOnlyList<InlineText> sentences = SentenceSplitter.Split(paragraph.Text);
        bool textLeft = sentences.Count > 1 || lead.Before.Count > 1 || lead.After.Count > 0 || ideas.Count > 1;
        bool leaves = textLeft || (!lead.IsText && !lead.Shown.Any(block => block is PictureBlock));
        if (!leaves || SlideTitle.WholeSentence(sentences[0]) is not { } title || !titles.IsFree(title))
        {
            return null;
        }

        InlineText rest = sentences.Skip(1).Aggregate(InlineText.Empty, (text, sentence) => text.Append(sentence));
        IReadOnlyList<ParagraphBlock> before = [.. lead.Before.Skip(1)];
        ideas = [lead with { Before = rest.IsEmpty ? before : [new ParagraphBlock(rest) { PartOf = paragraph.Verbatim }, .. before] },
            .. ideas.Skip(1)];
        Note(notes, [paragraph], true);
        return title;
    }

    /// <summary>A title from the slide's words that stay on it.</summary>
    private InlineText? Derived(SlideHeading heading, IReadOnlyList<Idea> ideas)
    {
        List<InlineText> texts = [.. ideas.SelectMany(idea => idea.Before.Concat(idea.After)).Select(prose => prose.Text)];
        IEnumerable<InlineText> openings = texts.Take(2).Select(text => SentenceSplitter.Split(text)[0]);
        InlineText? clause = openings.Select(SlideTitle.FirstClause).FirstOrDefault(found => found is not null && titles.IsFree(found));
        if (clause is not null)
        {
            return clause;
        }

        InlineText topic = heading.ShortTopic;
        InlineText? name = SlideTitle.Keyword(texts, topic.Plain) ?? SlideTitle.Named(ideas.SelectMany(idea => idea.Shown), words);
        InlineText? joined = name is null || topic.Plain.Length > 60 ? null : TitleRegister.Joined(topic, name);
        return joined is not null && titles.IsFree(joined)
            ? joined
            : IsOneSentence(ideas, texts) ? null : openings.Select(SlideTitle.WholeSentence)
                .FirstOrDefault(found => found is not null && titles.IsFree(found));
    }

    // As its own title it would stand twice on the slide, and nothing else with it.
    private static bool IsOneSentence(IReadOnlyList<Idea> ideas, IReadOnlyList<InlineText> texts) =>
        texts is [var only] && ideas.All(idea => idea.Shown.Count == 0) && SentenceSplitter.Split(only).Count == 1;
}

using PptBatch.Generation.Outline.Blocks;
using PptBatch.Generation.Outline.Sections;
using PptBatch.Generation.Outline.Text;

namespace PptBatch.Generation.Outline.Planning;

/// <summary>Writes the slides of one section of content.</summary>
internal sealed class SectionSlides(TitleRegister titles, Phrasebook words, InlineText fallbackHeading)
{
    private readonly List<OutlineSlide> _slides = [];
    private readonly HashSet<Prose> _noted = [];

    public IReadOnlyList<OutlineSlide> Of(Section section)
    {
        _slides.Clear();
        foreach (IReadOnlyList<Idea> ideas in SlidePacker.Pack(IdeaGrouper.Group(section.Blocks)))
        {
            if (ideas is [{ Shown: [Callout callout] }])
            {
                _slides.AddRange(new CalloutSlides(titles, words, this).Of(callout, HeadingOf(section)));
            }
            else
            {
                AddSlide(section, ideas);
            }
        }

        AddChart(section);
        if (_slides.Count > 0 && section.Above.Count > 0)
        {
            InlineText above = section.Above.Aggregate((left, right) => InlineText.From([.. left.Runs, new InlineRun(" · "), .. right.Runs]));
            _slides[0] = _slides[0] with { Subtitle = above };
        }

        return [.. _slides];
    }

    /// <summary>The blocks of some ideas as they stand on a slide, and the paragraphs that the notes should have whole.</summary>
    public (IReadOnlyList<LessonBlock> Blocks, IReadOnlyList<InlineText> Notes) Lay(IReadOnlyList<Idea> ideas)
    {
        List<LessonBlock> blocks = [];
        List<InlineText> notes = [];
        foreach (Idea idea in ideas)
        {
            IReadOnlyList<LessonBlock> before = LayBefore(idea, out bool cut);
            blocks.AddRange(before);
            blocks.AddRange(idea.Shown);
            blocks.AddRange(ProseLayout.Of(idea.After, out bool cutAfter));
            Note(notes, idea.Whole.Count > 0 ? idea.Whole : cut ? idea.Before : []);
            Note(notes, cutAfter ? idea.After : []);
        }

        return (blocks, notes);
    }

    private static IReadOnlyList<LessonBlock> LayBefore(Idea idea, out bool cut)
    {
        if (idea.IsText || idea.Before.Count < 2)
        {
            return ProseLayout.Of(idea.Before, out cut);
        }

        return [.. ProseLayout.Of([.. idea.Before.SkipLast(1)], out cut), idea.Before[^1]];
    }

    private void Note(List<InlineText> notes, IReadOnlyList<Prose> paragraphs) =>
        notes.AddRange(paragraphs.Where(_noted.Add).Select(paragraph => paragraph.Text));

    private void AddSlide(Section section, IReadOnlyList<Idea> ideas)
    {
        InlineText heading = HeadingOf(section);
        bool first = !_slides.Any(slide => slide.Source == heading.PlainText) && !section.Heading.IsBlank;
        IReadOnlyList<Idea> shown = ideas;
        InlineText? title = first ? heading : Promote(ref shown);
        title ??= Derived(heading, ideas);
        (IReadOnlyList<LessonBlock> blocks, IReadOnlyList<InlineText> notes) = Lay(shown);
        if (title is null && _slides.Count > 0 && _slides[^1].Layout == "content" && _slides[^1].Source == heading.PlainText)
        {
            OutlineSlide last = _slides[^1];
            _slides[^1] = last with { Blocks = [.. last.Blocks, .. blocks], Notes = [.. last.Notes, .. notes] };
            return;
        }

        _slides.Add(new OutlineSlide
        {
            Title = titles.Take(title ?? heading, first ? section.Parent : heading),
            Source = heading.PlainText,
            Layout = LayoutOf(blocks),
            Blocks = blocks,
            Notes = shown == ideas ? notes : [.. Promoted(ideas), .. notes],
        });
    }

    /// <summary>Takes the first sentence as the title when it can be one and something is left below it.</summary>
    private InlineText? Promote(ref IReadOnlyList<Idea> ideas)
    {
        Idea lead = ideas[0];
        if (lead.Before.Count == 0)
        {
            return null;
        }

        IReadOnlyList<InlineText> sentences = SentenceSplitter.Split(lead.Before[0].Text);
        bool leaves = sentences.Count > 1 || lead.Before.Count > 1 || !lead.IsText || ideas.Count > 1;
        if (!leaves || SlideTitle.WholeSentence(sentences[0]) is not { } title || !titles.IsFree(title))
        {
            return null;
        }

        InlineText rest = sentences.Skip(1).Aggregate(InlineText.Empty, (text, sentence) => text.Append(sentence));
        IReadOnlyList<Prose> before = rest.IsBlank ? [.. lead.Before.Skip(1)] : [new Prose(rest), .. lead.Before.Skip(1)];
        ideas = [lead with { Before = before, Whole = lead.Whole.Count > 0 ? lead.Whole : lead.Before }, .. ideas.Skip(1)];
        return title;
    }

    /// <summary>A title from the slide's words that stay on it.</summary>
    private InlineText? Derived(InlineText heading, IReadOnlyList<Idea> ideas)
    {
        IEnumerable<InlineText> texts = ideas.SelectMany(idea => idea.Before.Concat(idea.After)).Select(prose => prose.Text);
        foreach (InlineText text in texts.Take(2))
        {
            if (SlideTitle.FirstClause(SentenceSplitter.Split(text)[0]) is { } clause && titles.IsFree(clause))
            {
                return clause;
            }
        }

        if (SlideTitle.Keyword(texts, heading.PlainText) is { } keyword && heading.PlainText.Length <= 60
            && TitleRegister.Joined(heading, keyword) is { } joined && titles.IsFree(joined))
        {
            return joined;
        }

        return null;
    }

    private List<InlineText> Promoted(IReadOnlyList<Idea> ideas)
    {
        List<InlineText> notes = [];
        Note(notes, ideas[0].Whole.Count > 0 ? ideas[0].Whole : ideas[0].Before);
        return notes;
    }

    private void AddChart(Section section)
    {
        int at = _slides.FindIndex(slide => slide.Blocks.OfType<TableGrid>().Any());
        if (at < 0 || _slides[at].Blocks.OfType<TableGrid>().Select(ChartFinder.Find).FirstOrDefault(chart => chart is not null) is not { } chart)
        {
            return;
        }

        string series = string.Join(", ", chart.Table.Head[0].Cells.Skip(1).Select(cell => cell.Text.PlainText));
        _slides.Insert(at + 1, new OutlineSlide
        {
            Layout = "chart",
            Title = titles.Take(TitleRegister.Joined(_slides[at].Title, InlineText.Plain(series)), InlineText.Empty),
            Source = HeadingOf(section).PlainText,
            Blocks = [chart],
        });
    }

    private InlineText HeadingOf(Section section) => section.Heading.IsBlank ? fallbackHeading : section.Heading;

    private static string LayoutOf(IReadOnlyList<LessonBlock> blocks) => blocks switch
    {
        _ when blocks.Any(block => block is TableGrid) => "table",
        _ when blocks.Any(block => block is CodeListing) => "code",
        _ when blocks.Count > 1 && blocks.Any(block => block is Figure) => "image-right",
        [Figure] => "image-full",
        [Quotation] => "quote",
        _ => "content",
    };
}

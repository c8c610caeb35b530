using PptBatch.Generation.Outline.Markdown;
using PptBatch.Generation.Outline.Sections;
using PptBatch.Generation.Outline.Presenting;
using PptBatch.Generation.Outline.Text;
using PptBatch.Localization;
using PptBatch.Localization.Phrasebooks;
using PptBatch.SlideHtml.Blocks;
using PptBatch.SlideHtml.Model;

namespace PptBatch.Generation.Outline.Planning;

/// <summary>Plans the slides of a lesson: opener, content, summary, references.</summary>
internal sealed class LessonSlides
{
    private const int SectionsWorthARecap = 3;
    private const int FewReferences = 3;

    private readonly LessonRequest _request;
    private readonly SlideDensity _density;
    private readonly Phrasebook _words;
    private readonly TitleRegister _titles = new();
    private readonly SectionSlides _sections;
    private readonly List<OutlineSlide> _slides = [];
    private readonly List<InlineText> _notes = [];

    private LessonSlides(LessonRequest request, Phrasebook words, SlideDensity density, ToldText? told)
    {
        _request = request;
        _density = density;
        _words = words;
        string untitled = request.Lesson.Kind switch
        {
            LessonKind.Glossary or LessonKind.ModuleSummary => request.Lesson.Title,
            LessonKind.CourseIntroduction => words.AboutCourse,
            _ => words.Introduction,
        };
        IdeaSlides ideas = new(_titles, words, density, told);
        InlineText title = LessonMarkdown.ReadLine(request.Lesson.Title);
        _sections = new SectionSlides(_titles, ideas, title, LessonMarkdown.ReadLine(untitled), density);
    }

    public static IReadOnlyList<OutlineSlide> Plan(
        LessonRequest request, string language, IReadOnlyList<Block> blocks, SlideMode mode)
    {
        SlideDensity density = SlideDensity.Of(mode);
        List<InlineText> footnotes = [];
        blocks = density.Condenses ? ToldFootnotes.TakenFrom(blocks, footnotes) : blocks;
        IReadOnlyList<Section> sections = SectionReader.Read(blocks, request.Lesson.Title);
        ToldText? told = density.Condenses ? new ToldText() : null;
        LessonSlides plan = new(request, Phrases.For(language), density, told);
        plan.AddAll(
            told is null ? sections
                : PresentedSections.Of(sections, LessonMarkdown.ReadLine(request.Lesson.Title), request.Lesson.Kind, told),
            sections);
        ToldFootnotes.Tell(plan._slides, footnotes);
        return plan._slides;
    }

    private Lesson Lesson => _request.Lesson;

    /// <param name="sections">As they go on slides.</param>
    /// <param name="written">As the lesson has them.</param>
    private void AddAll(IReadOnlyList<Section> sections, IReadOnlyList<Section> written)
    {
        Objectives objectives = Objectives.Of(Lesson, sections);
        if (Lesson.Kind is not (LessonKind.ModuleSummary or LessonKind.Glossary) || sections.Count == 0)
        {
            if (LessonOpener.OfModule(_request, _words) is { } module)
            {
                _slides.Add(module with { Title = _titles.Take(module.Title, InlineText.Empty) });
            }

            OutlineSlide opener = LessonOpener.Of(_request, objectives, _words);
            _slides.Add(opener with { Title = _titles.Take(opener.Title, InlineText.Empty) });
        }

        bool hasSummary = false;
        foreach (Section section in sections)
        {
            Section rest = section.Role == SectionRole.Objectives && _slides.Count > 0 ? objectives.Leftover(section) : section;
            AddWithNotes(rest);
            hasSummary |= section.Role == SectionRole.Summary;
        }

        if (!hasSummary && Lesson.Kind is LessonKind.Lesson)
        {
            AddRecap(written);
        }

        AddReferences(sections);
    }

    private void AddWithNotes(Section section)
    {
        List<InlineText> notes = [.. section.Blocks.OfType<NotesBlock>().SelectMany(block => block.Paragraphs)];
        AddSection(section with { Blocks = [.. section.Blocks.Where(block => block is not NotesBlock)] });
        _notes.AddRange(notes);
        if (_slides.Count > 0 && _notes.Count > 0)
        {
            _slides[^1] = _slides[^1] with { Notes = [.. _slides[^1].Notes, .. _notes] };
            _notes.Clear();
        }
    }

    private void AddSection(Section section)
    {
        if (section.Blocks.Count == 0)
        {
            return;
        }

        switch (section.Role)
        {
            case SectionRole.Exercise or SectionRole.Solution:
                CalloutKind kind = section.Role == SectionRole.Exercise ? CalloutKind.Exercise : CalloutKind.Solution;
                Section boxed =
                    section with { Blocks = [new CalloutBlock(kind, section.Heading, section.Blocks)], Heading = section.Parent };
                _slides.AddRange(_sections.Of(boxed));
                break;
            case SectionRole.Summary:
                _slides.AddRange(_sections.Of(section).Select(AsSummary));
                break;
            case SectionRole.References when section is { Blocks: [ListBlock list], Above.Count: 0 }
                && !section.Heading.IsEmpty && AddBelowSummary(section.Heading, list):
                break;
            case SectionRole.Glossary:
                _slides.AddRange(_sections.Of(section with { Blocks = GlossaryTerms.In(section.Blocks) }));
                break;
            default:
                Section terms = Lesson.Kind == LessonKind.Glossary ? section with { Blocks = GlossaryTerms.In(section.Blocks) } : section;
                IEnumerable<OutlineSlide> slides = _sections.Of(terms);
                _slides.AddRange(Lesson.Kind switch
                {
                    LessonKind.ModuleSummary => slides.Select(AsSummary),
                    LessonKind.Lab => slides.Select(AsExercise),
                    _ => slides,
                });
                break;
        }
    }

    private static OutlineSlide AsSummary(OutlineSlide slide) =>
        slide.Blocks.All(block => block is ParagraphBlock or ListBlock) ? slide with { Layout = "summary" } : slide;

    private static OutlineSlide AsExercise(OutlineSlide slide) =>
        slide.Blocks.Any(block => block is ListBlock { Ordered: true }) ? slide with { Layout = "exercise" } : slide;

    /// <summary>A lesson without a summary of its own ends on what it went through: its own headings, nothing made up.</summary>
    private void AddRecap(IReadOnlyList<Section> sections)
    {
        List<Section> content = [.. sections.Where(section => section.Role == SectionRole.Content && !section.Heading.IsEmpty)];
        List<Section> outer = [.. content.Where(section => section.Parent.IsEmpty)];
        List<Section> listed = outer.Count >= SectionsWorthARecap ? outer : content;
        if (listed.Count < SectionsWorthARecap)
        {
            return;
        }

        _slides.Add(new OutlineSlide
        {
            Layout = "summary",
            Title = _titles.Take(InlineText.Trimmed(_words.Summary), InlineText.Trimmed(Lesson.Title)),
            Blocks = [ListBlock.Of(listed.Select(section => section.Heading).DistinctBy(heading => heading.Plain))],
        });
    }

    private void AddReferences(IReadOnlyList<Section> sections)
    {
        HashSet<string> shown = [.. sections.SelectMany(section => ReferenceLinks.In(section.Blocks))];
        List<InlineText> entries =
            [.. Lesson.References.Where(reference => !shown.Contains(reference.Trim())).Select(ReferenceLinks.Entry)];
        if (entries.Count > 0)
        {
            ListBlock list = ListBlock.Of(entries);
            if (!AddBelowSummary(InlineText.Trimmed(_words.References), list))
            {
                _slides.Add(
                    new OutlineSlide { Title = _titles.Take(InlineText.Trimmed(_words.References), InlineText.Trimmed(Lesson.Title)),
                    Blocks = [list] });
            }
        }
    }

    /// <summary>A few references stand under the summary before them; more have a slide of their own.</summary>
    private bool AddBelowSummary(InlineText heading, ListBlock references)
    {
        bool fits = _slides is [.., { Layout: "summary" } last] && BlockSize.Items([references]) <= FewReferences
            && BlockSize.Items(last.Blocks) <= BlockSize.SlideItems
                && BlockSize.Words(last.Blocks) + BlockSize.Words([references]) <= _density.Words;
        if (fits)
        {
            _slides[^1] = _slides[^1] with { Blocks = [.. _slides[^1].Blocks, new HeadingBlock(heading), references] };
        }

        return fits;
    }
}

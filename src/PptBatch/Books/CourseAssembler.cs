using PptBatch.Books.Drafts;
using PptBatch.Books.Fields;
using PptBatch.Books.Languages;
using PptBatch.Books.Outlines;
using PptBatch.Books.Pictures;
using PptBatch.Diagnostics;
using PptBatch.Localization.Phrasebooks;
using PptBatch.Localization;

namespace PptBatch.Books;

/// <summary>Combines a draft and an outline into a course: modules, numbers, titles, text and pictures.</summary>
internal sealed class CourseAssembler(CourseOutline? outline, LessonPictures pictures, string language, Findings findings)
{
    private readonly Phrasebook _words = Phrases.For(language);

    public IReadOnlyList<CourseModule> Assemble(BookDraft draft)
    {
        List<CourseModule> modules = [];
        int lesson = 0;
        IReadOnlyList<ModuleGrouping.Group> groups = ModuleGrouping.Of(draft.Lessons, outline);

        // An outline of several modules that the lessons do not fit says nothing about the one module that they form.
        bool fits = groups.Count > 1 || outline?.Modules.Count == 1 || draft.Lessons.Any(one => one.Module is not null);
        foreach (ModuleGrouping.Group group in groups)
        {
            int number = modules.Count + 1;
            string? outlined = fits ? outline?.Modules.ElementAtOrDefault(group.Number - 1)?.Title : null;
            string? stated = LessonTitles.Clean(draft.ModuleTitles.GetValueOrDefault(group.Number));
            int ordinary = 0;
            List<Lesson> lessons = [];
            foreach (LessonDraft one in group.Lessons)
            {
                bool counts = one.Kind is LessonKind.Lesson or LessonKind.Lab;
                lessons.Add(Lesson(one, ++lesson, number, group.Number, counts ? ++ordinary : 0));
            }

            modules.Add(new CourseModule(number, stated ?? outlined ?? _words.Module.Numbered(number), lessons));
        }

        return modules;
    }

    private Lesson Lesson(LessonDraft draft, int number, int module, int outlineModule, int numberInModule)
    {
        string stated = LessonTitles.Clean(draft.Title is null ? null : TrailingAttributes.Without(draft.Title))
            ?? LessonText.LeadingHeading(draft.Content) ?? MadeUpTitle(draft.Kind, number);
        string title = LessonTitles.WithoutNumber(stated, draft.TitleModule ?? outlineModule);
        OutlineLesson? outlined = outline?.Find(outlineModule, title);
        string? ownLanguage = LanguageTag.Normalize(draft.Language) is { } tag && tag != language ? tag : null;
        Phrasebook words = Phrases.For(ownLanguage ?? language);
        string text = Text(draft, title, number, words);
        bool isEmpty = text.Length == 0;
        (string markdown, IReadOnlyList<LessonImage> images) =
            pictures.Read(isEmpty ? words.LessonWithoutContent + "\n" : text, $"lesson {number} ({title})", draft.File);
        return new Lesson
        {
            Number = number,
            Title = title,
            Kind = draft.Kind,
            ModuleNumber = module,
            NumberInModule = numberInModule,
            Markdown = markdown,
            IsEmpty = isEmpty,
            Language = ownLanguage,
            DurationMinutes = draft.Minutes ?? outlined?.Minutes,
            Objectives = draft.Objectives.Count > 0 ? draft.Objectives : outlined?.Objectives ?? [],
            References = draft.References,
            Images = images,
        };
    }

    private string Text(LessonDraft draft, string title, int number, Phrasebook words)
    {
        string content = draft.Content is null ? "" : LessonText.WithoutTitle(draft.Content, title);
        if (content.Length > LessonText.MaxLength)
        {
            throw new PptBatchException(new Diagnostic(
                "PB1008",
                DiagnosticSeverity.Error,
                $"Lesson {number} has {content.Length} characters; the limit is {LessonText.MaxLength}.",
                draft.Name,
                "Split the lesson."));
        }

        string text = LessonText.WithExtras(string.IsNullOrWhiteSpace(content) ? "" : content, draft.Extras, words);
        if (text.Length == 0)
        {
            findings.Error(
                "PB1012", $"Lesson {number} '{title}' has no content; a slide marks its place.", draft.Name, "Add its content.");
        }
        else if (text.Length > LessonText.LongLength)
        {
            findings.Warning(
                "PB1017",
                FormattableString.Invariant($"Lesson {number} '{title}' has {text.Length / 1000} thousand characters, as much as a book."),
                draft.Name,
                "Split it into lessons that can each be taught in one sitting.");
        }

        SayLost(draft, $"{title}\n{text}", number);
        return text;
    }

    // A tool that read the file in a wrong encoding and saved it has put this in place of what it could not read.
    private void SayLost(LessonDraft draft, string text, int number)
    {
        const int Around = 20;
        int first = text.IndexOf('\uFFFD', StringComparison.Ordinal);
        if (first >= 0)
        {
            int from = Math.Max(0, first - Around);
            string excerpt = text[from..Math.Min(text.Length, first + Around)].ReplaceLineEndings(" ").Trim();
            findings.Warning(
                "PB1059",
                FormattableString.Invariant($"Lesson {number} has {text.Count(c => c == '\uFFFD')} characters ")
                    + $"that a wrong conversion lost (U+FFFD), first in '{excerpt}'.",
                draft.Name,
                "Write what was lost, or restore the file from before it was converted.");
        }
    }

    private string MadeUpTitle(LessonKind kind, int number) => kind switch
    {
        LessonKind.CourseIntroduction or LessonKind.ModuleIntroduction => _words.Introduction,
        LessonKind.ModuleSummary => _words.Summary,
        LessonKind.Glossary => _words.Glossary,
        LessonKind.Lab => $"{_words.Lab} {number}",
        _ => _words.Lesson.Numbered(number),
    };
}

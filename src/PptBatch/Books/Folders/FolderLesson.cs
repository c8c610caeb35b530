using PptBatch.Books.Drafts;
using PptBatch.Books.Folders.Orders;
using PptBatch.Books.Folders.Sources;

namespace PptBatch.Books.Folders;

/// <summary>Makes a lesson of a file: its title, its text, and what its front matter keeps beside the text.</summary>
internal static class FolderLesson
{
    public static LessonDraft Draft(OrderEntry entry, LessonDocument document, string place, int? module, bool opensCourse)
    {
        LessonHeader header = document.Header;
        string? title = document.Title ?? entry.Title ?? Named(entry.Path);
        return new LessonDraft
        {
            Place = place,
            Title = title,
            Content = document.Markdown,
            File = entry.Path,
            Module = module,
            TitleModule = module,
            Kind = opensCourse ? LessonKind.CourseIntroduction : LessonKinds.OfType(header.Type) ?? Closing(title),
            Language = header.Language,
            Minutes = header.Minutes,
            Objectives = header.Objectives,
            Extras = Extras(header),
        };
    }

    /// <summary>What front matter keeps beside the text: its questions and key points.</summary>
    public static IReadOnlyList<LessonExtra> Extras(LessonHeader header) =>
    [
        .. List(header.Questions, new LessonExtra(words => words.Questions, "") { First = true }),
        .. List(header.KeyPoints, new LessonExtra(words => words.KeyIdeas, "")),
    ];

    // What opens a folder is called as the folder; what opens the course is its introduction.
    private static string? Named(string path)
    {
        string name = LessonFormats.OpensFolder(path) ? LessonFormats.FolderOf(path) : LessonFormats.Stem(path);
        return name.Length == 0 ? null : LessonFormats.Spoken(name[(name.LastIndexOf('/') + 1)..]);
    }

    // An introduction among files is a lesson with words of its own; only what closes a course is told by its title.
    private static LessonKind Closing(string? title) => LessonKinds.OfTitle(title) switch
    {
        LessonKind.Glossary => LessonKind.Glossary,
        LessonKind.ModuleSummary => LessonKind.ModuleSummary,
        _ => LessonKind.Lesson,
    };

    private static LessonExtra[] List(IReadOnlyList<string> items, LessonExtra extra) => items.Count == 0
        ? []
        : [extra with { Markdown = string.Join('\n', items.Select(item => "- " + item.ReplaceLineEndings(" "))) }];
}

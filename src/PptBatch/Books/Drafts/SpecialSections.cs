using System.Text.Json;
using PptBatch.Books.Json;
using PptBatch.Diagnostics;

namespace PptBatch.Books.Drafts;

/// <summary>
/// The course's introduction and glossary, which a book can hold up to three times: among its lessons, as special sections, and in
/// its metadata. Each becomes one lesson.
/// </summary>
internal static class SpecialSections
{
    /// <summary>Puts the introduction at the front of <paramref name="lessons"/> and the glossary at the end.</summary>
    public static void Add(
        JsonRecord root, JsonRecord metadata, List<LessonDraft> lessons, BookFields fields, Findings findings)
    {
        List<LessonDraft> sections = [.. Sections(root, fields)];
        if (metadata.Text("course_introduction", "course_intro") is { } introduction)
        {
            sections.Add(Draft(LessonKind.CourseIntroduction, null, introduction, metadata.Path + ".course_introduction"));
        }

        if (metadata.Text("course_glossary", "glossary") is { } glossary)
        {
            sections.Add(Draft(LessonKind.Glossary, null, glossary, metadata.Path + ".course_glossary"));
        }

        if (One(LessonKind.CourseIntroduction, lessons, sections, findings) is { } first)
        {
            lessons.Insert(0, first);
        }

        lessons.AddRange(sections.Where(section => section.Kind is not (LessonKind.CourseIntroduction or LessonKind.Glossary)
            && !lessons.Exists(lesson => lesson.Title == section.Title && lesson.Content == section.Content)));
        if (One(LessonKind.Glossary, lessons, sections, findings) is { } last)
        {
            lessons.Add(last);
        }
    }

    private static IEnumerable<LessonDraft> Sections(JsonRecord root, BookFields fields)
    {
        foreach ((JsonElement value, string path) in root.Items("special_sections"))
        {
            if (value.ValueKind == JsonValueKind.Object
                && root.Child(value, path) is { } json)
            {
                string? title = json.Text("title");
                LessonKind kind = LessonKinds.Of(json, title);
                string? content = json.Text("content", "markdown");
                json.Ignore("id", "word_count", "lesson_number", "module_number");
                fields.Add("special section", json);
                if (content is not null)
                {
                    yield return Draft(kind, title, content, path);
                }
            }
        }
    }

    private static LessonDraft Draft(LessonKind kind, string? title, string content, string place) =>
        new() { Kind = kind, Title = title, Content = content, Place = place };

    // The list of lessons is what was edited last, so it wins; between the other two the longer is the fuller.
    private static LessonDraft? One(LessonKind kind, List<LessonDraft> lessons, List<LessonDraft> sections, Findings findings)
    {
        List<LessonDraft> among = lessons.FindAll(lesson => lesson.Kind == kind && lesson.Module is null);
        if (among.Count == 0 && lessons.Exists(lesson => lesson.Kind == kind))
        {
            return null;
        }

        lessons.RemoveAll(among.Contains);
        IEnumerable<LessonDraft> beside = sections.Where(section => section.Kind == kind);
        List<LessonDraft> all = [.. among, .. beside.OrderByDescending(section => section.Content!.Length)];
        if (all.Count == 0)
        {
            return null;
        }

        LessonDraft chosen = all.Find(draft => draft.Content is not null) ?? all[0];
        chosen = chosen with { Title = chosen.Title ?? all.Find(draft => draft.Title is not null)?.Title };
        foreach (LessonDraft other in all.Where(other => other.Content is not null))
        {
            List<string> missing = [.. Lines(other.Content!).Except(Lines(chosen.Content!), StringComparer.Ordinal)];
            if (missing.Count > 0 && kind == LessonKind.Glossary)
            {
                chosen = chosen with { Content = WithTerms(chosen.Content!, missing) };
            }
            else if (missing.Count > 0)
            {
                findings.Info(
                    "PB1015", $"{missing.Count} lines that are not in {chosen.Place}, which was used, were left out.", other.Place);
            }
        }

        return chosen;
    }

    // A term that is defined in both keeps the definition of the text that won.
    private static string WithTerms(string glossary, List<string> lines)
    {
        HashSet<string> known = [.. Lines(glossary).Select(Term)];
        List<string> added = lines.FindAll(line => known.Add(Term(line)));
        return added.Count == 0 ? glossary : glossary.TrimEnd() + "\n" + string.Join('\n', added) + "\n";
    }

    private static string Term(string line) => line.Split(':', 2)[0].Trim(' ', '-', '*', '+', '_').ToUpperInvariant();

    private static IEnumerable<string> Lines(string text) =>
        text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#');
}

using System.Text.Json;
using PptBatch.Books.Discovery;
using PptBatch.Books.Json;
using PptBatch.Diagnostics;

namespace PptBatch.Books.Drafts;

/// <summary>Reads a parsed book of any shape into one draft.</summary>
internal static class BookDraftReader
{
    private const int MaxLessons = 10_000;

    public static BookDraft Read(FoundBook book, Findings findings)
    {
        BookFields fields = new();
        BookDraft draft = Read(book, fields, findings);
        fields.Report(findings, book.Source.Key.ToString());
        return draft;
    }

    /// <summary>Reads a book and says which fields it took.</summary>
    public static BookDraft Read(FoundBook book, BookFields fields, Findings findings)
    {
        string place = book.Source.Key.ToString();
        JsonRecord root = new(book.Root, place + " $", findings);
        JsonRecord metadata = root.Record("metadata", "course_metadata", "course") ?? JsonRecord.Empty(root.Path + ".metadata", findings);
        List<LessonDraft> lessons = [];
        Dictionary<int, string> titles = Lessons(book.Shape, root, lessons, fields, findings);
        LessonNumbers.Check(lessons, findings);
        SpecialSections.Add(root, metadata, lessons, fields, findings);
        if (lessons.Count > MaxLessons)
        {
            throw new PptBatchException(new Diagnostic(
                "PB1008",
                DiagnosticSeverity.Error,
                $"The book has {lessons.Count} lessons; the limit is {MaxLessons}.",
                place,
                "Split the course."));
        }

        BookDraft draft = new()
        {
            Title = metadata.Text("title", "course_title", "name") ?? root.Text("title", "course_title"),
            Author = metadata.Text("author", "authors") ?? root.Text("author"),
            Language = metadata.Text("language", "lang", "locale") ?? root.Text("language"),
            Description = metadata.Text("description") ?? root.Text("description"),
            ModuleTitles = titles,
            Lessons = lessons,
        };
        root.Ignore("$schema", "project_folder", "s3_key", "bucket", "version_name", "saved_at", "table_of_contents");
        metadata.Ignore("generated_at", "total_modules", "total_lessons", "total_labs", "total_words", "project_folder");
        fields.Add("book", root);
        fields.Add("metadata object", metadata);
        return draft;
    }

    private static Dictionary<int, string> Lessons(
        BookShape shape, JsonRecord root, List<LessonDraft> lessons, BookFields fields, Findings findings)
    {
        Dictionary<int, string> titles = [];
        List<JsonRecord> modules = Objects(root.Items("modules"), findings);
        for (int i = 0; i < modules.Count; i++)
        {
            // Where a flat list wins, its lessons refer to modules by stated number; otherwise the place in the file is the number.
            int stated = modules[i].Number("module_number", "number") ?? i + 1;
            int number = shape == BookShape.FlatLessons ? stated : i + 1;
            string? title = modules[i].Text("module_title", "title", "name");
            if (title is not null)
            {
                titles[number] = title;
            }

            if (shape != BookShape.FlatLessons)
            {
                AddLessons(modules[i], number, lessons, fields, findings);
            }

            modules[i].Ignore("lessons", "labs", "id", "module_id", "total_lessons");
            fields.Add("module", modules[i]);
        }

        AddLessons(root, null, lessons, fields, findings, titles);
        return titles;
    }

    private static void AddLessons(
        JsonRecord owner,
        int? module,
        List<LessonDraft> lessons,
        BookFields fields,
        Findings findings,
        Dictionary<int, string>? titles = null)
    {
        foreach ((string list, bool isLab) in new[] { ("lessons", false), ("labs", true) })
        {
            foreach (JsonRecord json in Objects(owner.Items(list), findings))
            {
                LessonDraft lesson = LessonDraftReader.Read(json, module, isLab);
                lessons.Add(lesson);
                fields.Add("lesson", json);
                if (titles is not null && lesson.Module is { } number && json.Text("module_title") is { } title)
                {
                    titles.TryAdd(number, title);
                }
            }
        }
    }

    private static List<JsonRecord> Objects(IReadOnlyList<(JsonElement Value, string Path)> items, Findings findings)
    {
        List<JsonRecord> objects = [];
        foreach ((JsonElement value, string path) in items)
        {
            if (value.ValueKind == JsonValueKind.Object)
            {
                objects.Add(new JsonRecord(value, path, findings));
            }
            else if (value.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(value.GetString()))
            {
                // A text where a lesson should be is a lesson of which only the content is known.
                objects.Add(JsonRecord.OfText("content", value, path, findings));
                findings.Warning("PB1010", "Expected an object but found text; the text was used as content.", path);
            }
            else if (value.ValueKind != JsonValueKind.Null)
            {
                findings.Warning("PB1010", $"A {value.ValueKind} was found where an object is expected; it was ignored.", path);
            }
        }

        return objects;
    }
}

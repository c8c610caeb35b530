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
        string place = book.Source.Key.ToString();
        JsonRecord root = new(book.Root, place + " $", findings);
        JsonRecord? metadata = root.Record("metadata") ?? root.Record("course_metadata") ?? root.Record("course");
        Dictionary<int, string> titles = [];
        List<LessonDraft> lessons = [];
        SortedSet<string> unused = new(StringComparer.Ordinal);

        List<JsonRecord> modules = Objects(root.Items("modules"), findings);
        for (int i = 0; i < modules.Count; i++)
        {
            // Where a flat list wins, its lessons refer to modules by stated number; otherwise the place in the file is the number.
            int number = book.Shape == BookShape.FlatLessons ? modules[i].Number("module_number", "number") ?? i + 1 : i + 1;
            string? title = modules[i].Text("module_title", "title", "name");
            if (title is not null)
            {
                titles[number] = title;
            }

            if (book.Shape != BookShape.FlatLessons)
            {
                AddLessons(modules[i], number, lessons, unused, findings);
            }
        }

        AddLessons(root, null, lessons, unused, findings, titles);
        SpecialSections.Add(root, metadata, lessons, findings);
        if (lessons.Count > MaxLessons)
        {
            throw new PptBatchException(new Diagnostic(
                "PB1008",
                DiagnosticSeverity.Error,
                $"The book has {lessons.Count} lessons; the limit is {MaxLessons}.",
                place,
                "Split the course."));
        }

        if (unused.Count > 0)
        {
            findings.Info("PB1011", $"These lesson fields are not used: {string.Join(", ", unused.Take(20))}.", place);
        }

        return new BookDraft
        {
            Title = metadata?.Text("title", "course_title", "name") ?? root.Text("title", "course_title"),
            Author = metadata?.Text("author", "authors") ?? root.Text("author"),
            Language = metadata?.Text("language", "lang", "locale") ?? root.Text("language"),
            Description = metadata?.Text("description") ?? root.Text("description"),
            ModuleTitles = titles,
            Lessons = lessons,
        };
    }

    private static void AddLessons(
        JsonRecord owner,
        int? module,
        List<LessonDraft> lessons,
        ISet<string> unused,
        Findings findings,
        Dictionary<int, string>? titles = null)
    {
        foreach ((string list, bool isLab) in new[] { ("lessons", false), ("labs", true) })
        {
            foreach (JsonRecord json in Objects(owner.Items(list), findings))
            {
                LessonDraft lesson = LessonDraftReader.Read(json, module, isLab, unused);
                lessons.Add(lesson);
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

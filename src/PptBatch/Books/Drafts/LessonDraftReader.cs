using PptBatch.Books.Fields;
using PptBatch.Books.Json;
using PptBatch.Localization;

namespace PptBatch.Books.Drafts;

/// <summary>Reads one lesson or lab object.</summary>
internal static class LessonDraftReader
{
    /// <summary>Reads a lesson.</summary>
    /// <param name="json">Its object.</param>
    /// <param name="module">Number of the module that it stands in, or null to believe the lesson's own.</param>
    /// <param name="isLab">Whether it stands in a list of labs.</param>
    public static LessonDraft Read(JsonRecord json, int? module, bool isLab)
    {
        string? title = json.Text("title", "lesson_title", "lab_title", "name");
        int? stated = json.Number("module_number", "module", "module_index");
        LessonKind kind = LessonKinds.Of(json, title);
        LessonDraft lesson = new()
        {
            Place = json.Path,
            Title = title,
            Content = json.Text("content", "markdown", "body"),
            FileName = json.Text("filename", "file"),
            Number = json.Number("lesson_number", "lab_number"),
            Module = module ?? stated,
            TitleModule = stated ?? module,
            Kind = isLab ? LessonKind.Lab : kind,
            Language = json.Text("language", "lang"),
            Minutes = Minutes.Of(json.Text("duration_minutes", "duration", "duration_min", "time_minutes")),
            Objectives = json.List("objectives", "objective", "learning_objectives"),
            References = [.. json.List("ref_urls", "references", "refs").Concat(json.List("github_pages_url", "github_url")).Distinct()],
            Extras = [.. Extras(json)],
        };
        json.Ignore("word_count", "lesson_number_in_module", "module_title", "id", "lesson_id");
        return lesson;
    }

    private static IEnumerable<LessonExtra> Extras(JsonRecord json)
    {
        (Func<Phrasebook, string> Heading, string? Text)[] fields =
        [
            (words => words.Description, json.Text("description", "summary", "overview")),
            (words => words.Prerequisites, Block(json, "prerequisites", "requirements", "materials")),
            (words => words.Instructions, Block(json, "instructions", "steps", "procedure")),
            (words => words.ExpectedResults, Block(json, "expected_results", "expected_result", "expected_outcome")),
            (words => words.Lab, Block(json, "lab_guide", "lab_activities", "lab_activity", "activities")),
            (words => words.Level, json.Text("complexity", "difficulty", "level")),
            (_ => "Bloom", json.Text("bloom_level", "bloom")),
        ];
        return fields.Where(entry => entry.Text is not null).Select(entry => new LessonExtra(entry.Heading, entry.Text!));
    }

    // Markdown stays as it is; a list, or a text with bullets typed into it, becomes a markdown list.
    private static string? Block(JsonRecord json, params ReadOnlySpan<string> names)
    {
        string? text = json.Text(names);
        IReadOnlyList<string> list = json.List(names);
        bool isMarkdown = text is not null && !json.IsList(names) && !text.Contains('•', StringComparison.Ordinal);
        return isMarkdown || list.Count == 0 ? text : string.Join('\n', list.Select(item => "- " + item.ReplaceLineEndings(" ")));
    }
}

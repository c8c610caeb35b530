using PptBatch.Books.Encodings;
using PptBatch.Books.Fields;
using PptBatch.Diagnostics;
using YamlDotNet.Core;

namespace PptBatch.Books.Outlines;

/// <summary>Reads outline YAML: modules under <c>course</c> or beside it, lists as lists or as one text with bullets.</summary>
internal static class OutlineReader
{
    /// <summary>The outline, or null when the file says nothing usable; what is wrong goes to <paramref name="findings"/>.</summary>
    public static CourseOutline? Read(byte[] bytes, string place, Findings findings)
    {
        YamlTree? root;
        try
        {
            root = YamlText.Read(TextFile.Decode(bytes, place, findings));
        }
        catch (YamlException error)
        {
            findings.Warning(
                "PB1030",
                $"The outline cannot be read as YAML: {Reason(error)} It was not used.",
                $"{place} line {error.Start.Line}, column {error.Start.Column}",
                "Fix that line. Text that contains ': ' or starts with a special character needs quotes.");
            return null;
        }

        if (root is not YamlTree.Map)
        {
            findings.Warning(
                "PB1031", "The outline contains no course and is not used.", place, "An outline has the keys course: and modules:.");
            return null;
        }

        YamlTree course = root["course"] is YamlTree.Map map ? map : root;
        IReadOnlyList<OutlineModule> inside = Modules(course["modules"]);
        IReadOnlyList<OutlineModule> beside = Modules(root["modules"]);
        return new CourseOutline
        {
            Title = LessonTitles.Clean(Text(course["title"]) ?? Text(root["course"]) ?? Text(course["name"])),
            Description = Text(course["description"]) is { } description ? string.Join(' ', Words(description)) : null,
            Language = Text(course["language"]) ?? Text(course["lang"]),
            Level = LessonTitles.Clean(Text(course["level"])),
            Minutes = Duration(course["total_duration_minutes"]) ?? Duration(course),
            Audience = Texts(course["audience"] ?? course["target_audience"]),
            Prerequisites = Texts(course["prerequisites"] ?? course["prereqs"]),
            LearningOutcomes = Texts(course["learning_outcomes"] ?? course["outcomes"] ?? course["objectives"] ?? course["objective"]),
            Modules = inside.Count >= beside.Count ? inside : beside,
        };
    }

    private static IReadOnlyList<OutlineModule> Modules(YamlTree? tree) => tree is YamlTree.Items modules
        ? [.. modules.Values.Select(module => new OutlineModule(LessonTitles.Clean(Title(module)), Lessons(module)))]
        : [];

    private static List<OutlineLesson> Lessons(YamlTree module)
    {
        List<OutlineLesson> lessons = [];
        foreach (YamlTree lesson in (module["lessons"] as YamlTree.Items)?.Values ?? [])
        {
            if (LessonTitles.Clean(Title(lesson) ?? Text(lesson["file"]) ?? Text(lesson["path"])) is { } title)
            {
                string? file = YamlText.Of(lesson, "file", "filename", "path");
                lessons.Add(new OutlineLesson(title, Duration(lesson), Texts(lesson["objectives"] ?? lesson["objective"]), file));
            }
        }

        return lessons;
    }

    private static int? Duration(YamlTree? tree) =>
        Minutes.Of(Text(tree)) ?? Minutes.Of(Text(tree?["duration_minutes"])) ?? Minutes.Of(Text(tree?["duration"]));

    private static string? Title(YamlTree tree) => Text(tree) ?? Text(tree["title"]) ?? Text(tree["name"]) ?? Text(tree["text"]);

    private static string? Text(YamlTree? tree) => YamlText.Of(tree);

    private static IReadOnlyList<string> Texts(YamlTree? tree) => tree is YamlTree.Items items
        ? [.. items.Values.Select(Title).OfType<string>().Select(text => string.Join(' ', Words(text)))]
        : TextList.Of(Text(tree));

    private static string[] Words(string text) =>
        text.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string Reason(YamlException error)
    {
        string reason = (error.InnerException ?? error).Message.Trim();
        int position = reason.LastIndexOf("): ", StringComparison.Ordinal);
        reason = position < 0 ? reason : reason[(position + 3)..];
        return reason.EndsWith('.') ? reason : reason + ".";
    }
}

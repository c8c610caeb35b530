using System.Globalization;
using System.Text;
using Microsoft.Extensions.AI;

namespace PptBatch.Generation.Chat;

/// <summary>
/// Builds the conversation for a lesson. What is the same for every lesson of a course comes first and is the same to the byte, so
/// that a prompt cache can hold it; the lesson comes last, fenced as material.
/// </summary>
internal sealed class LessonPrompt(ChatGeneratorOptions options)
{
    /// <summary>The stable part: the prompt file, the organisation's rules and the course.</summary>
    public string SystemText(CourseBook course)
    {
        StringBuilder text = new(PromptText.Current);
        text.Append("\n# This course\n\n");
        Line(text, "Title", course.Title);
        Line(text, "Language", course.Language);
        Line(text, "Level", course.Level);
        Line(text, "Audience", options.Audience ?? (course.Audience.Count == 0 ? null : string.Join("; ", course.Audience)));
        Line(text, "Tone", options.Tone);
        Line(text, "Slides for a lesson", options.SlidesPerLesson.ToString(CultureInfo.InvariantCulture));
        if (options.Preserve)
        {
            text.Append("- Keep the author's sentences word for word; you choose only where they stand.\n");
        }

        foreach ((string term, string form) in options.Glossary)
        {
            text.Append("- Write the term \"").Append(term).Append("\" as \"").Append(form).Append("\".\n");
        }

        if (!string.IsNullOrWhiteSpace(options.CorporateRules))
        {
            text.Append("\n# Rules of the organisation\n\n").Append(options.CorporateRules.Trim()).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The messages that ask for a lesson.</summary>
    public IReadOnlyList<ChatMessage> Write(LessonRequest request) =>
        [new ChatMessage(ChatRole.System, SystemText(request.Course)), new ChatMessage(ChatRole.User, LessonText(request))];

    /// <summary>The messages that ask for the rest of a reply that was cut off.</summary>
    public IReadOnlyList<ChatMessage> Continue(LessonRequest request, string soFar) =>
    [
        .. Write(request),
        new ChatMessage(ChatRole.Assistant, soFar),
        new ChatMessage(ChatRole.User,
            "Your answer was cut off. Go on from exactly where it stops, without repeating anything and without any other words, to the closing </article>."),
    ];

    /// <summary>The messages that send a reply back with what is wrong with it.</summary>
    public IReadOnlyList<ChatMessage> Repair(LessonRequest request, string reply, IReadOnlyList<string> findings) =>
    [
        .. Write(request),
        new ChatMessage(ChatRole.Assistant, reply),
        new ChatMessage(ChatRole.User,
            "This breaks the rules:\n" + string.Concat(findings.Select(finding => "- " + finding + "\n"))
            + "Answer with the whole corrected article and nothing else. Leave everything that is right as it is."),
    ];

    private static string LessonText(LessonRequest request)
    {
        Lesson lesson = request.Lesson;
        StringBuilder text = new("# The lesson\n\n");
        Line(text, "Number", lesson.Number.ToString(CultureInfo.InvariantCulture));
        Line(text, "Title", lesson.Title);
        Line(text, "Module", request.Module.Title);
        Line(text, "Kind", lesson.Kind.ToString());
        Line(text, "Minutes", lesson.DurationMinutes?.ToString(CultureInfo.InvariantCulture));
        Bullets(text, "Objectives", lesson.Objectives);
        Bullets(text, "Further reading", lesson.References);
        Bullets(text, "Pictures that you may use", [.. lesson.Images.Select(image =>
            $"src=\"{image.Reference}\"" + (image.Description.Length == 0 ? "" : $" shows: {image.Description}")
            + (image.Key is null ? " (the file is missing; use it all the same, a marked placeholder stands in)" : ""))]);
        text.Append("\nThe lesson's markdown stands between the lines of tildes.\n\n~~~~~~~~~~\n").Append(lesson.Markdown).Append("\n~~~~~~~~~~\n");
        return text.ToString();
    }

    private static void Line(StringBuilder text, string label, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
        {
            text.Append("- ").Append(label).Append(": ").Append(value.ReplaceLineEndings(" ")).Append('\n');
        }
    }

    private static void Bullets(StringBuilder text, string label, IReadOnlyList<string> items)
    {
        if (items.Count > 0)
        {
            text.Append("- ").Append(label).Append(":\n");
            foreach (string item in items)
            {
                text.Append("  - ").Append(item.ReplaceLineEndings(" ")).Append('\n');
            }
        }
    }
}

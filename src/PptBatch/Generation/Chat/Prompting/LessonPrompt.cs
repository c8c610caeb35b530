using System.Globalization;
using System.Text;
using Microsoft.Extensions.AI;
using PptBatch.Generation.Chat.Parts;

namespace PptBatch.Generation.Chat.Prompting;

/// <summary>
/// Builds the conversation for a lesson. What is the same for every lesson of a course comes first and is the same to the byte, so
/// that a prompt cache can hold it; the lesson comes last, fenced as material.
/// </summary>
internal sealed class LessonPrompt(ChatGeneratorOptions options)
{
    private const string Fence = "~~~~~~~~~~";

    private readonly PromptText _prompt = PromptText.Of(options);

    /// <summary>The stable part: the prompt file, the organisation's rules and the course.</summary>
    public string SystemText(CourseBook course)
    {
        StringBuilder text = new(_prompt.Slides);
        text.Append("\n# This course\n\n");
        Line(text, "Title", course.Title);
        Line(text, "Language", course.Language);
        Line(text, "Level", course.Level);
        Line(text, "Audience", options.Audience ?? (course.Audience.Count == 0 ? null : string.Join("; ", course.Audience)));
        Line(text, "Tone", options.Tone);
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

    /// <summary>The messages that ask for a lesson, or for a part of a long one.</summary>
    public IReadOnlyList<ChatMessage> Write(LessonPart part, IReadOnlyList<PictureNote> pictures) =>
    [
        new ChatMessage(ChatRole.System, SystemText(part.Request.Course)),
        new ChatMessage(ChatRole.User, [.. pictures.SelectMany(Shown), new TextContent(LessonText(part, pictures))]),
    ];

    /// <summary>The messages that ask for the rest of a reply that was cut off.</summary>
    public IReadOnlyList<ChatMessage> Continue(IReadOnlyList<ChatMessage> asked, string soFar) =>
        [.. asked, new ChatMessage(ChatRole.Assistant, soFar), new ChatMessage(ChatRole.User, _prompt.Continue)];

    /// <summary>The messages that send a reply back with what is wrong with it.</summary>
    public IReadOnlyList<ChatMessage> Repair(IReadOnlyList<ChatMessage> asked, string reply, IEnumerable<string> findings) =>
        SentBack(asked, reply, _prompt.Repair, findings);

    /// <summary>The messages that send some slides back: those alone, so that the others are neither paid for nor changed.</summary>
    public IReadOnlyList<ChatMessage> RepairSlides(IReadOnlyList<ChatMessage> asked, string slides, IEnumerable<string> findings) =>
        SentBack(asked, slides, _prompt.RepairSlides, findings);

    /// <summary>The messages that ask for another slide in the place of one.</summary>
    public static IReadOnlyList<ChatMessage> Rewrite(IReadOnlyList<ChatMessage> asked, string slide) =>
        [.. asked, new ChatMessage(ChatRole.Assistant, slide), new ChatMessage(ChatRole.User, PromptText.Rewrite)];

    /// <summary>The messages that show the model its slides as they are rendered.</summary>
    /// <param name="asked">The messages that asked for the lesson.</param>
    /// <param name="slides">The slides, each with its number.</param>
    /// <param name="look">How they look.</param>
    /// <param name="numbers">Which slide of the HTML each page is, from 1.</param>
    public IReadOnlyList<ChatMessage> Review(
        IReadOnlyList<ChatMessage> asked, string slides, LessonLook look, IReadOnlyList<int> numbers)
    {
        IEnumerable<string> findings = look.Pages.Zip(numbers)
            .SelectMany(page => page.First.Findings.Select(finding => $"- Slide {Number(page.Second)}: {finding}"));
        string rows = string.Join("; ", numbers.Chunk(look.Columns).Select(
            (row, index) => $"row {Number(index + 1)} has slides {string.Join(", ", row.Select(Number))}"));
        string said = string.Join('\n', findings);
        TextContent text = new(_prompt.Review
            .Replace("{pages}", rows, StringComparison.Ordinal)
            .Replace("{findings}", said.Length == 0 ? "- nothing" : said, StringComparison.Ordinal));
        return
        [
            .. asked,
            new ChatMessage(ChatRole.Assistant, slides),
            new ChatMessage(ChatRole.User, [.. look.Sheets.Select(sheet => new DataContent(sheet, "image/png")), text]),
        ];
    }

    private static IReadOnlyList<ChatMessage> SentBack(
        IReadOnlyList<ChatMessage> asked, string written, string text, IEnumerable<string> findings) =>
    [
        .. asked,
        new ChatMessage(ChatRole.Assistant, written),
        new ChatMessage(ChatRole.User, text.Replace(
            "{findings}", string.Join('\n', findings.Select(finding => "- " + finding)), StringComparison.Ordinal)),
    ];

    private string LessonText(LessonPart part, IReadOnlyList<PictureNote> pictures)
    {
        Lesson lesson = part.Request.Lesson;
        StringBuilder text = new("# The lesson\n\n");
        Line(text, "Number", Number(lesson.Number));
        Line(text, "Title", lesson.Title);
        Line(text, "Module", part.Request.Module.Title);
        Line(text, "Kind", lesson.Kind.ToString());
        Line(text, "Language", part.Language == part.Request.Course.Language ? null : part.Language);
        Line(text, "Minutes", lesson.DurationMinutes?.ToString(CultureInfo.InvariantCulture));
        Line(text, "Slides to aim at", Number(part.Slides));
        Bullets(text, "Objectives", lesson.Objectives);
        Bullets(text, "Further reading", lesson.References);
        Bullets(text, "Pictures that you may use", [.. pictures.Select(picture => picture.ToString())]);
        if (part.Count > 1)
        {
            text.Append('\n').Append(_prompt.Part
                .Replace("{parts}", Number(part.Count), StringComparison.Ordinal)
                .Replace("{part}", Number(part.Number), StringComparison.Ordinal)
                .Replace("{slides}", Number(part.Slides), StringComparison.Ordinal));
        }

        // Material that holds the fence itself could end it.
        string markdown = lesson.Markdown.Replace(Fence, Fence[1..], StringComparison.Ordinal);
        text.Append("\nThe lesson's markdown stands between the lines of tildes.\n\n").Append(Fence).Append('\n')
            .Append(markdown).Append('\n').Append(Fence).Append('\n');
        return text.ToString();
    }

    private static IEnumerable<AIContent> Shown(PictureNote picture) => picture.Seen is { } seen
        ? [new TextContent($"Picture src=\"{picture.Image.Reference}\":\n"), seen]
        : [];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

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

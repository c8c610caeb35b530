using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ModelContextProtocol.Protocol;
using PptBatch.Cli.Agents.Calls;

namespace PptBatch.Cli.Agents.Tools;

/// <summary><c>slides</c>: the stored slide HTML of a lesson.</summary>
internal sealed class SlidesTool(Workplace place) : AgentTool
{
    private const int MostCharacters = 60_000;

    private static readonly Parameter Slide =
        new("slide", ParameterKind.Number, "Number of one slide of the lesson, from 1, whose HTML is wanted. Default: a list of all.");

    public override string Name => "slides";

    public override string Title => "Read a lesson's slides";

    public override string Description =>
        "Reads the slides of a lesson as slide HTML, which the deck is made from. Without `slide`: number, title and length in characters "
        + "of each. With it: that slide's HTML, one <section>, to be changed and given to `edit_slide`. A slide with more on it than fits is "
        + "continued on further slides of the deck, so numbers here can be lower than on the deck. `slide_html` explains the dialect.";

    public override IReadOnlyList<Parameter> Parameters { get; } = [CourseParameters.Folder, CourseParameters.Lesson, Slide];

    /// <summary>The title of a slide, from its HTML.</summary>
    public static string TitleOf(string html)
    {
        using IDocument document = new HtmlParser().ParseDocument(html);
        string title = document.QuerySelector("h2, h1, h3")?.TextContent ?? "";
        return string.Join(' ', title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>The HTML of a slide.</summary>
    /// <exception cref="PptBatchException">The lesson has no slide of that number.</exception>
    public static string SlideOf(StoredLesson lesson, int slide) => slide <= lesson.Slides.Count
        ? lesson.Slides[slide - 1]
        : throw CallArguments.Wrong(
            "slide", $"Lesson {lesson.Number} has no slide {slide}.", $"It has slides 1 to {lesson.Slides.Count}; `slides` lists them.");

    public override async Task<CallToolResult> RunAsync(AgentCall call, CancellationToken cancellationToken)
    {
        await using OpenedRun opened = await place.OpenRunAsync(call, cancellationToken);
        StoredLesson lesson = await opened.LessonAsync(call.Arguments.Number("lesson")!.Value, cancellationToken);
        JsonObject answer = new() { ["lesson"] = lesson.Number, ["title"] = lesson.Title, ["slide_count"] = lesson.Slides.Count };
        if (call.Arguments.Number(Slide.Name) is { } slide)
        {
            string html = SlideOf(lesson, slide);
            answer["slide"] = slide;
            answer["html"] = html.Length <= MostCharacters ? html : html[..MostCharacters];
            if (html.Length > MostCharacters)
            {
                answer["left_off_characters"] = html.Length - MostCharacters;
            }
        }
        else
        {
            answer["slides"] = new JsonArray([.. lesson.Slides.Select((html, index) => new JsonObject
            {
                ["slide"] = index + 1, ["title"] = TitleOf(html), ["characters"] = html.Length,
            })]);
        }

        return Answer.Of(answer);
    }
}

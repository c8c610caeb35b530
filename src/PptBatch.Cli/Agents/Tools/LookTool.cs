using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;
using PptBatch.Cli.Agents.Calls;
using PptBatch.Cli.Files;
using PptBatch.Preview;

namespace PptBatch.Cli.Agents.Tools;

/// <summary><c>look</c>: a picture of slides.</summary>
internal sealed class LookTool(Workplace place) : AgentTool
{
    private static readonly Parameter Folder = CourseParameters.Folder with { Required = false };

    private static readonly Parameter Lesson = CourseParameters.Lesson with { Required = false };

    private static readonly Parameter Slide = new(
        "slide", ParameterKind.Number,
        "With `lesson`: number of one slide of it, as `slides` counts, to see it large. Default: all of them.");

    private static readonly Parameter Deck = new(
        "deck", ParameterKind.Text, "Path of any .pptx, instead of `folder` and `lesson`.");

    private static readonly Parameter First = new(
        "first", ParameterKind.Number, "Number of the first slide to show, of the deck or of the lesson's slides in it. Default: 1.");

    private static readonly Parameter Count = new(
        "count", ParameterKind.Number, "With `deck`: how many slides to show; 1 shows that slide large. Default: 32.")
    {
        Most = SlidePicture.MostSlides,
    };

    public override string Name => "look";

    public override string Title => "Look at slides";

    public override string Description =>
        "Shows slides as a PNG: one slide 960 pixels wide, or up to 32 small in rows of four, numbered from `first` from left to right. "
        + "Either `folder` and `lesson` (and `slide`) of a run, or `deck`. The text before the picture has the slides' numbers and the "
        + "title of each, and `more` where slides follow. Effects and animations are not shown.";

    public override IReadOnlyList<Parameter> Parameters { get; } = [Folder, Lesson, Slide, Deck, First, Count];

    public override Task<CallToolResult> RunAsync(AgentCall call, CancellationToken cancellationToken)
    {
        bool ofRun = call.Arguments.Has(Folder.Name) && call.Arguments.Has(Lesson.Name);
        return ofRun == call.Arguments.Has(Deck.Name)
            ? throw CallArguments.Wrong("folder", "What to look at is not clear.", "Give `folder` and `lesson`, or only `deck`.")
            : ofRun ? LessonAsync(call, cancellationToken) : DeckAsync(call, cancellationToken);
    }

    private async Task<CallToolResult> LessonAsync(AgentCall call, CancellationToken cancellationToken)
    {
        await using OpenedRun opened = await place.OpenRunAsync(call, cancellationToken);
        StoredLesson lesson = await opened.LessonAsync(call.Arguments.Number(Lesson.Name)!.Value, cancellationToken);
        int? slide = call.Arguments.Number(Slide.Name);
        if (slide is { } number)
        {
            SlidesTool.SlideOf(lesson, number);
        }

        (RenderResult rendered, SlideSheet sheet) = await SlidePicture.OfAsync(
            opened.Services, lesson.Content(slide), opened.Slides.PicturesOf(lesson), call.Arguments.Number(First.Name) ?? 1,
            cancellationToken);
        JsonObject answer = Of(sheet);
        answer["lesson"] = lesson.Number;
        Answer.AddFindings(answer, rendered.Diagnostics, most: 8);
        return Answer.Of(answer, sheet.Png);
    }

    private async Task<CallToolResult> DeckAsync(AgentCall call, CancellationToken cancellationToken)
    {
        string path = await place.Bounds.ExistingAsync(Deck.Name, call.Arguments.Required(Deck.Name), cancellationToken);
        await using FileStream deck = InputFile.Open(path);
        int first = call.Arguments.Number(First.Name) ?? 1;
        try
        {
            SlideSheet sheet =
                SlidePicture.Of(deck, path, first, call.Arguments.Number(Count.Name) ?? SlidePicture.MostSlides, cancellationToken);
            return Answer.Of(Of(sheet), sheet.Png);
        }
        catch (ArgumentOutOfRangeException)
        {
            throw CallArguments.Wrong(First.Name, $"The deck has no slide {first}.", "Give a smaller number, or none.");
        }
    }

    private static JsonObject Of(SlideSheet sheet)
    {
        JsonObject answer = new()
        {
            ["slide_count"] = sheet.SlideCount,
            ["shown"] = new JsonArray([.. sheet.Words.Select((words, index) =>
                (JsonNode?)$"{sheet.First + index}: {words.Split('\n')[0]}")]),
        };
        int next = sheet.First + sheet.Words.Count;
        if (next <= sheet.SlideCount)
        {
            answer["more"] = $"call again with first={next}";
        }

        return answer;
    }
}

using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;
using PptBatch.Cli.Agents.Calls;
using PptBatch.Preview;

namespace PptBatch.Cli.Agents.Tools;

/// <summary><c>edit_slide</c>: other HTML for one slide, and the deck with it.</summary>
internal sealed class EditSlideTool(Workplace place) : AgentTool
{
    private static readonly Parameter Slide = new("slide", ParameterKind.Number, "Number of the slide in the lesson, as `slides` counts.")
    {
        Required = true,
    };

    private static readonly Parameter Html = new(
        "html", ParameterKind.Text,
        "The whole slide: one <section class=\"slide\"> with an <h2>, usually what `slides` returned with a change in it. Pictures by "
            + "their path inside the course folder.")
    {
        Required = true,
    };

    public override string Name => "edit_slide";

    public override string Title => "Edit a slide";

    public override string Description =>
        "Puts other slide HTML in the place of one slide, stores it, and makes the deck again without asking a model. HTML that is not one "
        + "slide, or loses content, is refused and nothing changes. The earlier version is kept under infographics/lessons/replaced/. "
        + "Later runs use the edited slides as long as the lesson's text does not change. Returns the deck's path, its slides, what was "
        + "found on the new slide, and a PNG of it.";

    public override IReadOnlyList<Parameter> Parameters { get; } = [CourseParameters.Folder, CourseParameters.Lesson, Slide, Html];

    public override bool IsReadOnly => false;

    public override bool IsDestructive => true;

    public override async Task<CallToolResult> RunAsync(AgentCall call, CancellationToken cancellationToken)
    {
        await using OpenedRun opened = await place.OpenRunAsync(call, cancellationToken);
        int slide = call.Arguments.Number(Slide.Name)!.Value;
        StoredLesson lesson = await opened.LessonAsync(call.Arguments.Number("lesson")!.Value, cancellationToken);
        SlidesTool.SlideOf(lesson, slide);
        StoredLesson changed = lesson.With(slide, call.Arguments.Required(Html.Name));
        (RenderResult rendered, SlideSheet sheet) = await SlidePicture.OfAsync(
            opened.Services, changed.Content(slide), opened.Slides.PicturesOf(lesson), first: 1, cancellationToken);
        if (rendered.Diagnostics.FirstOrDefault(finding => finding.Severity == DiagnosticSeverity.Error) is { } lost)
        {
            throw CallArguments.Wrong(Html.Name, $"Nothing was changed, because content would be lost: {lost}", "Correct the HTML.");
        }

        await opened.Slides.SaveAsync(changed, cancellationToken);

        // What is stored is to be in the deck, also when the client no longer waits for it.
        DeckResult result = await opened.Slides.RebuildAsync(opened.Output, CancellationToken.None);
        JsonObject answer = DeckAnswer.Of(result);
        answer.Remove("worst");
        answer.Remove("left_off");
        answer["slide"] = new JsonObject
        {
            ["lesson"] = lesson.Number,
            ["slide"] = slide,
            ["title"] = SlidesTool.TitleOf(changed.Slides[slide - 1]),
            ["slides_in_the_deck"] = rendered.SlideCount,
            ["findings"] = new JsonArray([.. rendered.Diagnostics.Select(Answer.Finding)]),
        };
        return Answer.Of(answer, sheet.Png);
    }
}

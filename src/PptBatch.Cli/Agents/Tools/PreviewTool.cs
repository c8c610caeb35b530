using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol.Protocol;
using PptBatch.Artifacts;
using PptBatch.Cli.Agents.Calls;
using PptBatch.Cli.Files;
using PptBatch.Cli.Hosting;
using PptBatch.Cli.Options;
using PptBatch.Preview;

namespace PptBatch.Cli.Agents.Tools;

/// <summary><c>preview</c>: a picture of slide HTML that belongs to no run.</summary>
internal sealed class PreviewTool(Workplace place) : AgentTool
{
    private static readonly Parameter Html = new(
        "html", ParameterKind.Text, "Slide HTML: one or more <section class=\"slide\">, each with an <h2>, or an <article> of them.")
    {
        Required = true,
    };

    private static readonly Parameter Pictures = new(
        "pictures", ParameterKind.Text, "Folder that <img src> is seen from. Default: none, pictures are placeholders.");

    public override string Name => "preview";

    public override string Title => "Preview slide HTML";

    public override string Description =>
        "Shows what slide HTML looks like, as a PNG, without a course and without writing anything: one slide 960 pixels wide, up to 32 "
        + "small. Returns the number of slides and what was left out or kept as plain text. Good for trying a slide before `edit_slide`.";

    public override IReadOnlyList<Parameter> Parameters { get; } =
        [Html, Pictures, CourseParameters.Design, CourseParameters.Theme, CourseParameters.Brand];

    public override async Task<CallToolResult> RunAsync(AgentCall call, CancellationToken cancellationToken)
    {
        LessonPage page = LessonPage.Read(call.Arguments.Required(Html.Name), "Slides");
        ChosenLook look = ChosenLook.Default with
        {
            Design = call.Arguments.Text("design") ?? ChosenLook.Default.Design,
            Theme = call.Arguments.Text("theme") ?? ChosenLook.Default.Theme,
            Brand = call.Arguments.Text("brand"),
        };
        DeckContent content = new()
        {
            Title = page.Title,
            Language = page.Language ?? "en",
            CreatedAt = Composition.FixedDate,
            Lessons = [new LessonContent(1, page.Title, page.Html)],
        };
        await using ServiceProvider services = Decks(look);
        (RenderResult rendered, SlideSheet sheet) = await SlidePicture.OfAsync(
            services, content, await PicturesAsync(call, cancellationToken), first: 1, cancellationToken);
        JsonObject answer = new() { ["slides"] = rendered.SlideCount };
        Answer.AddFindings(answer, rendered.Diagnostics, most: 12);
        return Answer.Of(answer, sheet.Png);
    }

    private static ServiceProvider Decks(ChosenLook look) => look.Brand is { } brand && OpenXml.Pages.HexColor.Read(brand) is null
        ? throw CallArguments.Wrong("brand", $"'{brand}' is no colour.", "Give one such as #0B5FFF.")
        : Composition.Decks(look);

    private async Task<IPictureSource> PicturesAsync(AgentCall call, CancellationToken cancellationToken) =>
        call.Arguments.Text(Pictures.Name) is { } folder
            ? new CoursePictures(
                new FileArtifactStore(),
                CoursePath.Existing(await place.Bounds.ExistingAsync(Pictures.Name, folder, cancellationToken)),
                [])
            : new NoneAtAll();

    private sealed class NoneAtAll : IPictureSource
    {
        public Task<Stream?> OpenAsync(int lesson, string reference, CancellationToken cancellationToken = default) =>
            Task.FromResult<Stream?>(null);
    }
}

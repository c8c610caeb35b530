using System.CommandLine;
using System.Globalization;
using PptBatch.Cli.Files;
using PptBatch.Cli.Options;
using PptBatch.Cli.Printing;
using PptBatch.Pictures;
using PptBatch.Preview;

namespace PptBatch.Cli.Commands;

/// <summary><c>pptbatch preview</c>: slide HTML or a finished deck to pictures of its slides and a web page.</summary>
internal static class PreviewCommand
{
    public static Command Create()
    {
        LessonFiles lessons = new("LESSON.html|DECK.pptx", " Or one finished deck.");
        Option<string> output = new("--output", "-o")
        {
            Description = "Folder for slide-001.png and so on, contact-sheet.png and deck.html; created if missing.",
            HelpName = "DIR",
            Required = true,
        };
        LookOptions look = new();
        Option<int> width = new("--width")
        {
            Description = "Width of a picture in pixels, 160 to 7680.",
            DefaultValueFactory = _ => new PreviewOptions().Width,
            HelpName = "PX",
        };
        width.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 160 or > 7680)
            {
                result.AddError("--width is a number of pixels, 160 to 7680.");
            }
        });
        Command command = new(
            "preview", "Draws the slides of slide HTML or of a finished deck: a PNG per slide, a contact sheet and a web page.")
        {
            output, width,
        };
        look.AddTo(command);
        lessons.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            ChosenLook chosen = look.Look(parsed);
            DeckPreview preview = new(new PreviewOptions
            {
                Design = chosen.Design,
                Theme = chosen.Theme,
                Brand = chosen.Brand,
                TemplatePath = chosen.Template,
                PictureDecoder = new SkiaPictureDecoder(),
                Width = parsed.GetValue(width),
            });
            string folder = CoursePath.FullPath(CoursePath.Of(parsed.GetRequiredValue(output)));
            if (lessons.Paths(parsed) is [{ } only] && DeckFile.IsDeck(only))
            {
                return Say(folder, await DeckAsync(preview, only, folder, cancellation), []);
            }

            NamedLessons named = await lessons.ReadAsync(parsed, cancellation);
            return Say(folder, await preview.WriteAsync(named.Deck, named.Pictures, folder, cancellation), named.Diagnostics);
        });
        return command;
    }

    private static int Say(string folder, PreviewResult result, IReadOnlyList<Diagnostic> found)
    {
        FindingLines.Write([.. found, .. result.Diagnostics], report: null);
        Console.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{folder}: {result.SlideCount} slides, {result.ContactSheet}, {result.WebPage}"));
        return ExitCode.Of(result.Diagnostics);
    }

    private static async Task<PreviewResult> DeckAsync(DeckPreview preview, string path, string folder, CancellationToken cancellationToken)
    {
        await using FileStream deck = InputFile.Open(path);
        return await preview.WriteDeckAsync(deck, Path.GetFileName(path), folder, cancellationToken);
    }
}

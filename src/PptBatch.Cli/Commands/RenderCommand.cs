using System.CommandLine;
using System.Globalization;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using PptBatch.Checkpoints;

namespace PptBatch.Cli.Commands;

/// <summary><c>pptbatch render</c>: slide HTML that a person or a model wrote, to a deck.</summary>
internal static class RenderCommand
{
    public static Command Create()
    {
        Argument<string[]> lessons = new("LESSON.html")
        {
            Description = "Slide HTML in order, a lesson each; whole HTML documents too. Pictures are looked up beside the file.",
            Arity = ArgumentArity.OneOrMore,
        };
        Option<string> output = OutputFile.Option();
        Option<string?> title = new("--title") { Description = "Title of the deck. Default: that of the first lesson." };
        Option<string?> language = new("--lang")
        {
            Description = "Language of the deck, as a BCP-47 tag. Default: that of the first lesson, or en.",
        };
        Option<string> theme = ThemeOption.Create();
        Command command = new("render", "Turns slide HTML into a deck.") { lessons, output, title, language, theme };
        command.SetAction(async (parsed, cancellation) =>
        {
            string[] paths = parsed.GetRequiredValue(lessons);
            DeckContent deck = await ReadAsync(paths, parsed.GetValue(title), parsed.GetValue(language), cancellation);
            await using ServiceProvider services = Composition.Decks(parsed.GetRequiredValue(theme));
            IDeckRenderer renderer = services.GetRequiredService<IDeckRenderer>();
            return await RenderAsync(renderer, deck, paths, parsed.GetRequiredValue(output), cancellation);
        });
        return command;
    }

    private static async Task<DeckContent> ReadAsync(string[] paths, string? title, string? language, CancellationToken cancellationToken)
    {
        List<LessonPage> pages = [];
        foreach (string path in paths)
        {
            pages.Add(LessonPage.Read(await TextAsync(path, cancellationToken), Path.GetFileNameWithoutExtension(path)));
        }

        return new DeckContent
        {
            Title = title ?? pages[0].Title,
            Language = language ?? pages[0].Language ?? "en",
            CreatedAt = Composition.FixedDate,
            Lessons = [.. pages.Select((page, i) => new LessonContent(i + 1, page.Title, page.Html))],
        };
    }

    private static async Task<int> RenderAsync(
        IDeckRenderer renderer, DeckContent deck, string[] paths, string output, CancellationToken cancellationToken)
    {
        (string written, RenderResult result) = await OutputFile.WriteAsync(
            output, (bytes, token) => renderer.RenderAsync(deck, new LessonFolderPictures(paths), bytes, token), cancellationToken);
        FindingLines.Write(result.Diagnostics, report: null);
        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{written}: {result.SlideCount} slides"));
        return ExitCode.Done;
    }

    private static async Task<string> TextAsync(string path, CancellationToken cancellationToken)
    {
        await using FileStream file = InputFile.Open(path);
        if (file.Length > SlideHtmlCheck.MaxBytes)
        {
            throw new PptBatchException(new Diagnostic(
                "PB5032", DiagnosticSeverity.Error, "The lesson is larger than 8 MiB.", file.Name, "Split it into several lessons."));
        }

        using StreamReader reader = new(file, Encoding.UTF8);
        return await reader.ReadToEndAsync(cancellationToken);
    }
}

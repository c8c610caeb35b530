using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using PptBatch.Cli.Files;
using PptBatch.Cli.Hosting;
using PptBatch.Cli.Options;
using PptBatch.Cli.Printing;

namespace PptBatch.Cli.Commands;

/// <summary><c>pptbatch render</c>: slide HTML that a person or a model wrote, or lessons in markdown, to a deck.</summary>
internal static class RenderCommand
{
    public static Command Create()
    {
        LessonFiles lessons = new();
        Option<string> output = OutputFile.Option();
        LookOptions look = new();
        Command command = new("render", "Turns slide HTML, or markdown, into a deck.") { output };
        look.AddTo(command);
        lessons.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            NamedLessons named = await lessons.ReadAsync(parsed, cancellation);
            await using ServiceProvider services = Composition.Decks(look.Look(parsed));
            IDeckRenderer renderer = services.GetRequiredService<IDeckRenderer>();
            return await RenderAsync(renderer, named, lessons.Paths(parsed), parsed.GetRequiredValue(output), cancellation);
        });
        return command;
    }

    private static async Task<int> RenderAsync(
        IDeckRenderer renderer, NamedLessons named, string[] paths, string output, CancellationToken cancellationToken)
    {
        (string written, RenderResult result) = await OutputFile.WriteAsync(
            output, paths, (bytes, token) => renderer.RenderAsync(named.Deck, named.Pictures, bytes, token), cancellationToken);
        FindingLines.Write([.. named.Diagnostics, .. result.Diagnostics], report: null);
        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{written}: {result.SlideCount} slides"));
        return ExitCode.Of(result.Diagnostics);
    }
}

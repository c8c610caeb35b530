using System.CommandLine;
using PptBatch.Cli.Options;

namespace PptBatch.Cli.Agents.Calls;

/// <summary>
/// The course of a call, by the options of the command line: those that the call gives, then those of the course's own file. What such a
/// file says of models, spending and where work runs is for the person who starts the server, and is left out.
/// </summary>
/// <param name="Request">What to run.</param>
/// <param name="Look">What it looks like.</param>
/// <param name="Mode">How much of the text is on the slides.</param>
/// <param name="Ignored">Names of the file's options that were left out.</param>
internal sealed record AskedCourse(DeckRequest Request, ChosenLook Look, SlideMode Mode, IReadOnlyList<string> Ignored)
{
    private static readonly string[] Paths = ["--out", "--template"];

    /// <exception cref="PptBatchException">An argument is wrong, or a path leads out of the folders.</exception>
    public static async Task<AskedCourse> OfAsync(Workplace place, CallArguments arguments, CancellationToken cancellationToken)
    {
        string course = await place.Bounds.ExistingAsync("course", arguments.Required("course"), cancellationToken);
        CourseOptions options = new();
        LookOptions look = new();
        ModelOptions model = new();
        Command command = new("course");
        options.AddTo(command);
        look.AddTo(command);
        model.AddModeTo(command);
        RootCommand root = new() { command };
        string[] typed = ["course", course, .. await GivenAsync(place, arguments, cancellationToken)];
        string[] all = CourseSettings.Added(place.Root, root.Parse(typed, Plain), typed);
        ParseResult parsed = root.Parse(all, Plain);
        if (parsed.Errors.Count > 0)
        {
            throw CallArguments.Wrong(
                "course", string.Join(' ', Mistakes.Of(parsed)),
                $"Correct the arguments of the call, or the course's {CourseSettings.FileName}.");
        }

        for (int index = typed.Length; index < all.Length - 1; index++)
        {
            if (Paths.Contains(all[index]))
            {
                await place.Bounds.PlacedAsync($"{all[index][2..]} of {CourseSettings.FileName}", all[index + 1], cancellationToken);
            }
        }

        HashSet<string> taken = [.. command.Options.Select(option => option.Name.TrimStart('-'))];
        return new AskedCourse(
            options.Request(parsed), look.Look(parsed), model.SlideMode(parsed),
            [.. CourseSettings.Read(place.Root, course).Select(setting => setting.Name).Where(name => !taken.Contains(name))]);
    }

    // A name that begins with @ is a name.
    private static ParserConfiguration Plain { get; } = new() { ResponseFileTokenReplacer = null };

    private static async Task<List<string>> GivenAsync(Workplace place, CallArguments arguments, CancellationToken cancellationToken)
    {
        List<string> tokens = place.Mode == SlideMode.Read ? ["--mode=read"] : [];
        foreach (string name in new[] { "book", "design", "theme", "brand" })
        {
            if (arguments.Text(name) is { } value)
            {
                tokens.Add($"--{name}={value}");
            }
        }

        if (arguments.Number("batch_size") is { } size)
        {
            tokens.Add("--batch-size=" + size.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        if (arguments.Text("out") is { } output)
        {
            tokens.Add("--out=" + await place.Bounds.PlacedAsync("out", output, cancellationToken));
        }

        if (arguments.Text("template") is { } template)
        {
            tokens.Add("--template=" + await place.Bounds.ExistingAsync("template", template, cancellationToken));
        }

        return tokens;
    }
}

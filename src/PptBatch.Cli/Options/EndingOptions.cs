using System.CommandLine;

namespace PptBatch.Cli.Options;

/// <summary>What a run does once its deck is stored.</summary>
internal sealed class EndingOptions
{
    private readonly Option<bool> _json = new("--json") { Description = "Write the run's record to standard output as JSON." };

    private readonly Option<bool> _strict = new("--strict")
    {
        Description = "Exit with 3 when slides of a lesson came from the outline in the model's place, were mended, or state what is not "
            + "in the lesson.",
    };

    private readonly Option<bool?> _pictures = new("--report-pictures")
    {
        Description = "Draw every slide into report.html once the deck is stored, and write slides.html. "
            + "Default: at a terminal, for results on this machine.",
        HelpName = "true|false",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public void AddTo(Command command)
    {
        command.Add(_json);
        command.Add(_strict);
        command.Add(_pictures);
    }

    public Ending Ending(ParseResult parsed) => new(parsed.GetValue(_json), parsed.GetValue(_strict), Pictures(parsed));

    private bool? Pictures(ParseResult parsed) =>
        parsed.GetResult(_pictures) is { Implicit: false } given ? given.Tokens.Count == 0 || parsed.GetValue(_pictures) == true : null;
}

/// <summary>What a run was asked to do at its end.</summary>
/// <param name="Json">Whether its record goes to standard output.</param>
/// <param name="Strict">Whether slides that do not stand as the model wrote them count as partial.</param>
/// <param name="Pictures">Whether its report gets pictures; null where nothing was said.</param>
internal sealed record Ending(bool Json, bool Strict, bool? Pictures)
{
    /// <summary>Whether pictures are drawn: a script is not kept waiting for what nobody opens.</summary>
    /// <param name="output">Where the results are.</param>
    /// <param name="quiet">Whether the tool says only where the deck is.</param>
    public bool Draws(CourseLocation output, bool quiet) => Pictures
        ?? (!Json && !quiet && !Console.IsOutputRedirected && Environment.UserInteractive
            && Path.IsPathFullyQualified(output.Bucket));
}

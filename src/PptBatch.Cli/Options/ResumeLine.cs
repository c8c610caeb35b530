using System.CommandLine;
using System.CommandLine.Parsing;

namespace PptBatch.Cli.Options;

/// <summary>The command line that goes on with a run: the same course and options under <c>resume</c>.</summary>
internal static class ResumeLine
{
    private static readonly HashSet<string> OfOneCall =
        new(["--json", "--no-wait", "--lesson", "--quiet", "--verbose", "--report-pictures"], StringComparer.Ordinal);

    public static IReadOnlyList<string> Of(ParseResult parsed) =>
    [
        "pptbatch", "resume",
        .. parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens)
            .Select(token => Full(token.Value)),
        .. parsed.CommandResult.Children.OfType<OptionResult>()
            .Where(option => !option.Implicit && !OfOneCall.Contains(option.Option.Name)).SelectMany(Words),
    ];

    private static IEnumerable<string> Words(OptionResult option) => option.Tokens
        .Select(token => CourseSettings.IsPath(option.Option.Name) ? Full(token.Value) : token.Value).Prepend(option.Option.Name);

    // The report is read from anywhere.
    private static string Full(string typed) => typed.Contains("://", StringComparison.Ordinal) ? typed : Path.GetFullPath(typed);
}

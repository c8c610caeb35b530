using System.CommandLine;
using System.Text.RegularExpressions;

namespace PptBatch.Cli.Options;

/// <summary>What is wrong with a command line, with the name that may have been meant.</summary>
internal static partial class Mistakes
{
    /// <summary>The messages, each once.</summary>
    public static IEnumerable<string> Of(ParseResult parsed)
    {
        if (parsed.UnmatchedTokens is [{ } first, ..] && Known(parsed.CommandResult.Command, first) is { } known)
        {
            // What follows an unknown name is not understood because of it, and would only be noise.
            string kind = first.StartsWith('-') ? "option" : "command";
            return [$"There is no {kind} '{first}'.{Near(first, known)}"];
        }

        return parsed.Errors.Select(error => Plain(error.Message)).Distinct();
    }

    /// <summary>The known name that a mistyped one is near to, as a sentence with a space before it; empty where none is.</summary>
    public static string Near(string typed, IEnumerable<string> known) =>
        NearestName.Of(typed, known) is { } name ? $" Did you mean '{name}'?" : "";

    /// <summary>What the parser says, in one line and without the names of .NET's types.</summary>
    public static string Plain(string message)
    {
        Match value = Unparsed().Match(message);
        return value.Success
            ? $"{value.Groups["option"].Value} is '{value.Groups["value"].Value}'; it must be {Wanted(value.Groups["type"].Value)}."
            : string.Join(' ', message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static string Wanted(string type) =>
        type.Contains("Boolean", StringComparison.Ordinal) ? "true or false"
        : type.Contains("Int", StringComparison.Ordinal) ? "a whole number"
        : "a number";

    [GeneratedRegex("^Cannot parse argument '(?<value>.*)' for option '(?<option>[^']*)' as expected type '(?<type>.*)'[.]$")]
    private static partial Regex Unparsed();

    private static List<string>? Known(Command command, string token)
    {
        if (token.StartsWith('-'))
        {
            return [.. command.Options.Where(option => !option.Hidden).SelectMany(option => option.Aliases.Append(option.Name))];
        }

        return command.Subcommands.Count > 0 ? [.. command.Subcommands.Select(sub => sub.Name)] : null;
    }
}

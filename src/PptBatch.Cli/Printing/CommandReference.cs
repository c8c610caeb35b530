using System.CommandLine;
using System.Globalization;
using System.Text;
using PptBatch.Cli.Options;

namespace PptBatch.Cli.Printing;

/// <summary>Every command with its arguments and options as markdown: <c>docs/commands.md</c>.</summary>
internal static class CommandReference
{
    // Fewer options are repeated.
    private const int WorthALink = 4;

    public static string Of(Command root)
    {
        StringBuilder page = new();
        page.Append("# Commands\n\nMade from the tool by `pptbatch schema commands`, which is what `--help` says of each command. "
            + "What holds for all of them is in [cli.md](cli.md).\n");
        AppendOptions(page, "These belong to every command", root.Options.Where(option => option.Recursive));
        Command[] commands = [.. Runnable(root)];
        foreach (Command command in commands)
        {
            Append(page, command, commands);
        }

        return page.ToString();
    }

    private static IEnumerable<Command> Runnable(Command parent) => parent.Subcommands.Where(command => !command.Hidden).SelectMany(
        command => command.Subcommands.Count > 0 ? Runnable(command) : [command]);

    private static void Append(StringBuilder page, Command command, Command[] commands)
    {
        string name = Name(command);
        string arguments = string.Concat(command.Arguments.Select(argument => " " + Usage(argument)));
        string options = command.Options.Any(option => !option.Hidden) ? " [options]" : "";
        page.Append(CultureInfo.InvariantCulture,
            $"\n## {name}\n\n{command.Description}\n\n```\npptbatch {name}{arguments}{options}\n```\n");
        if (command.Arguments.Count > 0)
        {
            page.Append("\n| argument | |\n|---|---|\n");
            foreach (Argument argument in command.Arguments)
            {
                string text = argument.Description + Values(argument.CompletionSources.Count > 0 ? Completions(argument) : []);
                page.Append(CultureInfo.InvariantCulture, $"| `{Cell(argument.Name)}` | {Cell(text + Default(argument))} |\n");
            }
        }

        Command first = commands.First(other => Names(other).SetEquals(Names(command)));
        if (first == command || command.Options.Count < WorthALink)
        {
            AppendOptions(page, null, command.Options);
        }
        else
        {
            page.Append(CultureInfo.InvariantCulture, $"\nThe options are those of [{Name(first)}](#{Name(first).Replace(' ', '-')}).\n");
        }
    }

    /// <summary>As it is typed: <c>export lambda</c>.</summary>
    private static string Name(Command command) => string.Join(' ', command.Parents.OfType<Command>()
        .Where(parent => parent is not RootCommand).Select(parent => parent.Name).Append(command.Name));

    private static HashSet<string> Names(Command command) =>
        [.. command.Options.Where(option => !option.Hidden).Select(option => option.Name)];

    private static void AppendOptions(StringBuilder page, string? title, IEnumerable<Option> options)
    {
        Option[] shown = [.. options.Where(option => !option.Hidden).OrderBy(option => option.Name, StringComparer.Ordinal)];
        if (shown.Length == 0)
        {
            return;
        }

        page.Append(title is null ? "\n" : $"\n{title}:\n\n").Append("| option | |\n|---|---|\n");
        foreach (Option option in shown)
        {
            IEnumerable<string> aliases = option.Aliases.Where(alias => alias[0] == '-').Order(StringComparer.Ordinal);
            string names = string.Join(", ", aliases.Prepend(option.Name).Select(name => $"`{name}`"));
            bool isFlag = option.ValueType == typeof(bool) || option.ValueType == typeof(void);
            string value = isFlag ? "" : $" `{Cell(option.HelpName ?? option.Name.TrimStart('-').ToUpperInvariant())}`";
            string text = option.Description + Values(CourseSettings.Values(option)) + (isFlag ? "" : Default(option));
            page.Append(CultureInfo.InvariantCulture, $"| {names}{value}{(option.Required ? " (required)" : "")} | {Cell(text)} |\n");
        }
    }

    private static string Usage(Argument argument)
    {
        string name = $"<{argument.Name}>{(argument.Arity.MaximumNumberOfValues > 1 ? "..." : "")}";
        return argument.Arity.MinimumNumberOfValues == 0 || argument.HasDefaultValue ? $"[{name}]" : name;
    }

    private static string[] Completions(Argument argument) =>
        [.. argument.GetCompletions(System.CommandLine.Completions.CompletionContext.Empty).Select(item => item.Label)];

    private static string Values(IReadOnlyList<string> values) =>
        values.Count == 0 ? "" : $" One of {string.Join(", ", values.Select(value => $"`{value}`"))}.";

    private static string Default(Symbol symbol)
    {
        object? value = symbol switch
        {
            Argument { HasDefaultValue: true } argument => argument.GetDefaultValue(),
            Option { HasDefaultValue: true } option => option.GetDefaultValue(),
            _ => null,
        };
        return value is null or Array { Length: 0 } ? "" : string.Create(CultureInfo.InvariantCulture, $" Default: {value}.");
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}

using System.CommandLine;
using System.CommandLine.Completions;
using System.Globalization;
using System.Text.Json;
using PptBatch.Cli.Files;

namespace PptBatch.Cli.Options;

/// <summary>
/// The options that a course brings: <c>pptbatch.json</c> in its folder, with the names and values of the command line. What the
/// command line gives wins.
/// </summary>
internal static class CourseSettings
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "pptbatch.json";

    private const int MostBytes = 256 * 1024;

    // Each is about one call of the tool, and not about the course.
    private static readonly HashSet<string> OfOneCall = new(StringComparer.Ordinal)
    {
        "json", "no-wait", "lesson", "quiet", "verbose", "help", "report-pictures", "port",
    };

    // Paths stand in the file as seen from its folder.
    private static readonly HashSet<string> Paths = new(StringComparer.Ordinal)
    {
        "out", "template", "price-file", "glossary", "prompt-file", "rules",
    };

    // A template brings its own look, so one of the command line's makes the file's look void, and the other way round.
    private static readonly (string Given, string[] Void)[] Exclusions =
        [("template", ["design", "theme", "brand"]), ("design", ["template"]), ("theme", ["template"]), ("brand", ["template"])];

    /// <summary>Whether an option's value is the path of a file or folder.</summary>
    /// <param name="option">Its name on the command line.</param>
    public static bool IsPath(string option) => Paths.Contains(option.TrimStart('-'));

    /// <summary>The arguments with what the course's file adds to them, at their end.</summary>
    /// <exception cref="PptBatchException">The file cannot be read, or names what is no option.</exception>
    public static string[] Added(Command root, ParseResult parsed, string[] arguments)
    {
        Command command = parsed.CommandResult.Command;
        if (command.Arguments.FirstOrDefault(argument => argument.Name == CourseOptions.FolderName) is not Argument<string> folder
            || !command.Options.Any(option => option.Name == "--" + CourseOptions.BatchSizeName)
            || parsed.GetResult(folder)?.Tokens is not [{ } typed, ..])
        {
            return arguments;
        }

        HashSet<string> given = [.. command.Options.Where(option => parsed.GetResult(option) is { Implicit: false })
            .Select(option => option.Name.TrimStart('-'))];
        given.UnionWith(Exclusions.Where(pair => given.Contains(pair.Given)).SelectMany(pair => pair.Void).ToList());
        HashSet<string> known = [.. command.Options.Select(option => option.Name.TrimStart('-'))];
        return [.. arguments, .. Read(root, typed.Value).Where(setting => known.Contains(setting.Name) && !given.Contains(setting.Name))
            .SelectMany(setting => setting.Tokens)];
    }

    /// <summary>What the file beside a course sets, in its order; empty where there is none.</summary>
    /// <param name="root">All commands, whose options it may name.</param>
    /// <param name="typed">The course as it was typed. Only folders of this machine are looked at.</param>
    public static IReadOnlyList<CourseSetting> Read(Command root, string typed)
    {
        string folder = File.Exists(typed) ? Path.GetDirectoryName(Path.GetFullPath(typed))! : typed;
        string path = Path.Combine(folder, FileName);
        return typed.StartsWith("s3://", StringComparison.Ordinal) || !File.Exists(path) ? [] : ReadFile(root, Path.GetFullPath(path));
    }

    /// <summary>The options that the file may set, by name.</summary>
    public static IReadOnlyList<Option> Allowed(Command root) => [.. root.Subcommands
        .Where(command => command.Options.Any(option => option.Name == "--" + CourseOptions.BatchSizeName))
        .SelectMany(command => command.Options).DistinctBy(option => option.Name)
        .Where(option => !option.Hidden && !OfOneCall.Contains(option.Name.TrimStart('-')))
        .OrderBy(option => option.Name, StringComparer.Ordinal)];

    private static List<CourseSetting> ReadFile(Command root, string path)
    {
        using FileStream file = InputFile.Open(path);
        if (file.Length > MostBytes)
        {
            throw Wrong(path, "This file is longer than 256 KiB.", "Keep only options in it.");
        }

        Dictionary<string, Option> allowed = Allowed(root).ToDictionary(option => option.Name.TrimStart('-'));
        try
        {
            using JsonDocument json = JsonDocument.Parse(file, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip });
            return json.RootElement.ValueKind == JsonValueKind.Object
                ? [.. json.RootElement.EnumerateObject().Where(field => field.Name != "$schema")
                    .Select(field => Setting(path, field, allowed))]
                : throw Wrong(path, "This is not a JSON object.", "Write for example: { \"design\": \"bold\" }");
        }
        catch (JsonException error)
        {
            string place = string.Create(CultureInfo.InvariantCulture, $"{path}, line {error.LineNumber + 1}");
            throw Wrong(place, "This is not JSON.", "Write for example: { \"design\": \"bold\" }");
        }
    }

    private static CourseSetting Setting(string path, JsonProperty field, Dictionary<string, Option> allowed)
    {
        if (!allowed.TryGetValue(field.Name, out Option? option))
        {
            throw Wrong(
                path, OfOneCall.Contains(field.Name) ? $"'{field.Name}' belongs to a single command, not to the course."
                    : $"There is no option '{field.Name}'.{Mistakes.Near(field.Name, allowed.Keys)}",
                "'pptbatch schema options' prints the options that it may have.");
        }

        bool isFlag = option.ValueType == typeof(bool);
        if (field.Value.ToString().Contains('\0', StringComparison.Ordinal))
        {
            throw Wrong(path, $"'{field.Name}' has a null character in it.", "Remove it.");
        }

        bool fits = isFlag ? field.Value.ValueKind is JsonValueKind.True or JsonValueKind.False
            : IsNumber(option) ? field.Value.ValueKind == JsonValueKind.Number : field.Value.ValueKind == JsonValueKind.String;
        if (!fits)
        {
            throw Wrong(
                path, $"'{field.Name}' is {field.Value.GetRawText()}.",
                $"Give {(isFlag ? "true or false" : IsNumber(option) ? "a number" : "text in quotation marks")}.");
        }

        string value = field.Value.ToString();
        if (!isFlag && Values(option) is { Count: > 0 } values && !values.Contains(value))
        {
            throw Wrong(path, $"'{field.Name}' is '{value}'.{Mistakes.Near(value, values)}", $"Give one of: {string.Join(", ", values)}.");
        }

        string[] tokens = !isFlag ? [option.Name, Paths.Contains(field.Name) ? Placed(path, value) : value]
            : field.Value.GetBoolean() ? [option.Name] : [];
        return new CourseSetting(field.Name, tokens, path);
    }

    /// <summary>The values that an option takes; empty where it takes any.</summary>
    public static IReadOnlyList<string> Values(Option option) =>
        option.ValueType == typeof(bool) ? [] : [.. option.GetCompletions(CompletionContext.Empty).Select(value => value.Label)];

    /// <summary>True for an option whose value is a number.</summary>
    public static bool IsNumber(Option option) =>
        (Nullable.GetUnderlyingType(option.ValueType) ?? option.ValueType) is var type && (type == typeof(int) || type == typeof(decimal));

    private static string Placed(string path, string value) =>
        value.StartsWith("s3://", StringComparison.Ordinal) ? value : Path.GetFullPath(value, Path.GetDirectoryName(path)!);

    private static PptBatchException Wrong(string place, string message, string fix) =>
        new(new Diagnostic("PB5035", DiagnosticSeverity.Error, message, place, fix));
}

/// <summary>An option that a course's file sets.</summary>
/// <param name="Name">Its name without the dashes.</param>
/// <param name="Tokens">What it adds to the command line; nothing for a flag that is false.</param>
/// <param name="Path">The file.</param>
internal sealed record CourseSetting(string Name, string[] Tokens, string Path)
{
    public override string ToString() =>
        Tokens.Length == 0 ? $"{Name} false" : string.Join(' ', Tokens.Select(token => token.Contains(' ') ? $"'{token}'" : token));
}

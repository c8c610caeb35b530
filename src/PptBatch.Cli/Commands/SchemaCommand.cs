using System.CommandLine;
using PptBatch.Cli.Options;
using PptBatch.Cli.Printing;

namespace PptBatch.Cli.Commands;

/// <summary>
/// <c>pptbatch schema</c>: the JSON Schema of a course book, or of the options that a course may bring, or the commands themselves.
/// </summary>
internal static class SchemaCommand
{
    private const string Book = "book";
    private const string CourseFile = "options";
    private const string CommandLine = "commands";

    public static Command Create()
    {
        Argument<string> what = new("WHAT")
        {
            Description = $"The JSON Schema of a course book or of {CourseSettings.FileName}, or all commands as markdown.",
            DefaultValueFactory = _ => Book,
        };
        what.AcceptOnlyFromAmong(Book, CourseFile, CommandLine);
        Command command = new("schema", "Prints a JSON Schema, for your editor or your program, or all commands as markdown.") { what };
        command.SetAction(parsed => Console.Out.Write(parsed.GetValue(what) switch
        {
            CourseFile => SettingsSchema.Of(parsed.RootCommandResult.Command),
            CommandLine => CommandReference.Of(parsed.RootCommandResult.Command),
            _ => BookSchema.Json,
        }));
        return command;
    }
}

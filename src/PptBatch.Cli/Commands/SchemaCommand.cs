using System.CommandLine;
using PptBatch.Cli.Options;

namespace PptBatch.Cli.Commands;

/// <summary><c>pptbatch schema</c>: the JSON Schema of a course book, or of the options that a course may bring.</summary>
internal static class SchemaCommand
{
    private const string Book = "book";
    private const string CourseFile = "options";

    public static Command Create()
    {
        Argument<string> what = new("WHAT")
        {
            Description = $"Whether of a course book or of {CourseSettings.FileName}.",
            DefaultValueFactory = _ => Book,
        };
        what.AcceptOnlyFromAmong(Book, CourseFile);
        Command command = new("schema", "Prints a JSON Schema, for your editor or your own program.") { what };
        command.SetAction(parsed => Console.Out.Write(
            parsed.GetValue(what) == CourseFile ? SettingsSchema.Of(parsed.RootCommandResult.Command) : BookSchema.Json));
        return command;
    }
}

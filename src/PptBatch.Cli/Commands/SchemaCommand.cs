using System.CommandLine;

namespace PptBatch.Cli.Commands;

/// <summary><c>pptbatch schema</c>: the JSON Schema of a course book.</summary>
internal static class SchemaCommand
{
    public static Command Create()
    {
        Command command = new("schema", "Prints the JSON Schema of a course book, for your editor or your own program.");
        command.SetAction(_ => Console.Out.Write(BookSchema.Json));
        return command;
    }
}

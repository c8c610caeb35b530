using System.CommandLine;
using PptBatch.Artifacts;

namespace PptBatch.Cli.Files;

/// <summary>The deck that a command makes: whole under its name, or not there.</summary>
internal static class OutputFile
{
    public static Option<string> Option() => new("--output", "-o")
    {
        Description = "The deck to write; an existing file is replaced.",
        HelpName = "DECK.pptx",
        Required = true,
    };

    /// <summary>Writes what <paramref name="produce"/> makes; the name appears when all of it is there.</summary>
    /// <param name="path">The file to write.</param>
    /// <param name="inputs">What it is made of, which it may not replace.</param>
    /// <param name="produce">Writes the content.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The file's full path and what <paramref name="produce"/> returned.</returns>
    public static async Task<(string Path, T Result)> WriteAsync<T>(
        string path, IEnumerable<string> inputs, Func<Stream, CancellationToken, Task<T>> produce, CancellationToken cancellationToken)
    {
        CourseLocation file = CoursePath.Of(path);
        string full = CoursePath.FullPath(file);
        if (Directory.Exists(full))
        {
            throw new PptBatchException(
                new Diagnostic("PB5030", DiagnosticSeverity.Error, "This is a folder.", full, "Give the path to a file."));
        }

        string target = Target(full);
        if (inputs.Any(input => Target(Path.GetFullPath(input)) == target))
        {
            throw new PptBatchException(
                new Diagnostic("PB5030", DiagnosticSeverity.Error, "This file is also an input.", full, "Name another file after -o."));
        }

        ArtifactKey key = new(file.Bucket, file.Folder);
        return (full, await new FileArtifactStore().WriteAsync(key, produce, cancellationToken));
    }
    private static string Target(string path) =>
        File.Exists(path) && File.ResolveLinkTarget(path, returnFinalTarget: true) is { } target ? target.FullName : path;
}

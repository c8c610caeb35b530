using System.CommandLine;
using PptBatch.Cli.Files;

namespace PptBatch.Cli.Commands;

/// <summary>The folder of a run that commands look back at.</summary>
internal static class FinishedRun
{
    public static Argument<string> Folder() =>
        new("FOLDER") { Description = "The course folder, or the folder that was given as --out." };

    public static PptBatchException Missing(CourseLocation output, string message) => new(new Diagnostic(
        "PB5031", DiagnosticSeverity.Error, message, CoursePath.FullPath(output), "Start with: pptbatch run FOLDER"));
}

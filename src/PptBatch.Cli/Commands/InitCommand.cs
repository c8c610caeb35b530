using System.CommandLine;
using PptBatch.Artifacts;
using PptBatch.Cli.Files;

namespace PptBatch.Cli.Commands;

/// <summary><c>pptbatch init</c>: a small course of one's own, to be run, looked at and written over.</summary>
internal static class InitCommand
{
    private const string Opening = """
        ---
        lang: en
        ---

        # Knots

        Two knots that hold, and when to tie which.
        """;

    private const string Loop = """
        ---
        title: The bowline
        teaching: 15
        exercises: 5
        objectives: [Tie a loop that holds and opens again.]
        keypoints: [The bowline does not slip under load.]
        ---

        ## When to tie it

        A bowline makes a loop that does not slip. It opens again after load.

        ## How to tie it

        1. Make a small loop.
        2. Pass the end up through it.
        3. Lead the end around the standing part.
        4. Pass it back down and pull.

        ::: challenge

        ## Around a post

        Tie a bowline around a post without looking at the steps.

        :::
        """;

    private const string Bend = """
        ---
        title: The sheet bend
        teaching: 10
        objectives: [Join two ropes of different thickness.]
        ---

        ## Which knot joins which ropes

        | Ropes | Knot |
        |---|---|
        | of one thickness | reef knot |
        | of different thickness | sheet bend |

        > [!WARNING]
        > No bend of two ropes holds a climber.
        """;

    public static Command Create()
    {
        Argument<string> folder = new("FOLDER") { Description = "The folder to create; it must not exist yet, or be empty." };
        Command command = new("init", "Creates a small course that runs, as a start for your own.") { folder };
        command.SetAction(parsed => Write(CoursePath.FullPath(CoursePath.Of(parsed.GetRequiredValue(folder)))));
        return command;
    }

    private static int Write(string folder)
    {
        if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
        {
            throw new PptBatchException(new Diagnostic(
                "PB5034",
                DiagnosticSeverity.Error,
                "There is something already.",
                folder,
                "Name a folder that does not exist, or is empty."));
        }

        try
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(Path.Combine(folder, "index.md"), Text(Opening));
            File.WriteAllText(Path.Combine(folder, "01-bowline.md"), Text(Loop));
            File.WriteAllText(Path.Combine(folder, "02-bend.md"), Text(Bend));
        }
        catch (Exception exception) when (StorageFault.IsFault(exception))
        {
            throw StorageFault.Describe("write", folder, exception);
        }

        Console.Out.WriteLine($"{folder}: a course of three lessons. Make its deck with: pptbatch run {folder}");
        return ExitCode.Done;
    }

    private static string Text(string lesson) => lesson.ReplaceLineEndings("\n") + "\n";
}

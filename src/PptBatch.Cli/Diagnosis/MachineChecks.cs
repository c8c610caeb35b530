using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using PptBatch.Cli.Hosting;
using PptBatch.Preview;

namespace PptBatch.Cli.Diagnosis;

/// <summary>Whether this machine can make decks and pictures of them: a small deck is made, and drawn.</summary>
internal static class MachineChecks
{
    private const string Slides =
        "<article class=\"lesson\"><section class=\"slide\"><h2>Doctor</h2><p>Latin, Ελληνικά, العربية, 漢字</p></section></article>";

    public static async Task<IReadOnlyList<Check>> AllAsync(CancellationToken cancellationToken) =>
        [Program(), Scratch(), .. await PicturesAsync(cancellationToken)];

    private static Check Program()
    {
        string kind = RuntimeFeature.IsDynamicCodeCompiled ? $".NET {Environment.Version}" : "native code";
        return new Check("program", CheckState.Ok, $"{kind}, {RuntimeInformation.RuntimeIdentifier}, {Environment.ProcessorCount} cores");
    }

    private static Check Scratch()
    {
        string folder = Path.GetTempPath();
        string path = Path.Combine(folder, Path.GetRandomFileName());
        try
        {
            using FileStream file = new(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
            file.WriteByte(0);
            return new Check("scratch folder", CheckState.Ok, folder);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new Check(
                "scratch folder", CheckState.Broken, $"{folder}: {error.Message}",
                "Free space there, or set TMPDIR (TMP on Windows) to a folder that you may write.");
        }
    }

    private static async Task<IReadOnlyList<Check>> PicturesAsync(CancellationToken cancellationToken)
    {
        string folder = Directory.CreateTempSubdirectory("pptbatch-doctor-").FullName;
        try
        {
            DeckContent deck = new()
            {
                Title = "Doctor", Language = "en", CreatedAt = Composition.FixedDate, Lessons = [new LessonContent(1, "Doctor", Slides)],
            };
            DeckPreview preview = new(new PreviewOptions { Width = 160 });
            PreviewResult drawn = await preview.WriteAsync(deck, NoPictures.Instance, folder, cancellationToken);
            string fonts = string.Join(' ', drawn.Diagnostics.Select(finding => finding.Message));
            return
            [
                new Check("native code", CheckState.Ok, "slides can be drawn"),
                drawn.Diagnostics.Count == 0 ? new Check("fonts", CheckState.Ok, "those of the designs are carried along")
                    : new Check(
                        "fonts", CheckState.Missing, fonts, "Install the fonts that are named; decks do not need them, pictures do."),
            ];
        }
        catch (Exception error) when (error is DllNotFoundException or TypeInitializationException or BadImageFormatException)
        {
            return
            [
                new Check(
                    "native code", CheckState.Broken, (error.InnerException ?? error).Message.ReplaceLineEndings(" "),
                    "Install the package of the tool for this system; preview, SVG and WebP need its native library, decks do not."),
            ];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}

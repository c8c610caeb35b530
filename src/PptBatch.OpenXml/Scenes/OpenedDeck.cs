using System.IO.Compression;
using PptBatch.OpenXml.Packages.Parts;
using PptBatch.OpenXml.Packages.Zip;

namespace PptBatch.OpenXml.Scenes;

/// <summary>A finished deck opened for its pictures.</summary>
internal sealed class OpenedDeck : IDisposable
{
    private readonly ZipArchive _archive;

    private OpenedDeck(ZipArchive archive, DeckScene scene) => (_archive, Scene) = (archive, scene);

    public DeckScene Scene { get; }

    /// <summary>The language of most text, as the deck's first run says it.</summary>
    public string Language => Scene.Slides().SelectMany(slide => slide.Shapes.SelectMany(shape => slide.Text(shape).Runs))
        .Select(run => run.Language).FirstOrDefault(language => language is not null) ?? "en";

    /// <summary>Opens a deck.</summary>
    /// <exception cref="PptBatchException">It is no deck, or has no slides.</exception>
    public static OpenedDeck Open(Stream deck, string name)
    {
        ZipArchive? archive = null;
        try
        {
            Stream seekable = DeckArchive.Seekable(deck, PackageLimits.Scenes);
            archive = DeckArchive.Open(seekable, PackageLimits.Scenes, out string? problem) ?? throw Unreadable(name, problem!);
            DeckScene scene = DeckScene.Of(new DeckPackage(archive, PackageLimits.Scenes))
                ?? throw Unreadable(name, "The file is no deck: it has no presentation part.");
            return scene.SlideParts.Count > 0 ? new OpenedDeck(archive, scene) : throw Unreadable(name, "The deck has no slides.");
        }
        catch (InvalidDataException error)
        {
            archive?.Dispose();
            throw Unreadable(name, "The archive is damaged: " + error.Message.TrimEnd('.') + ".");
        }
        catch (PptBatchException)
        {
            archive?.Dispose();
            throw;
        }
    }

    public void Dispose() => _archive.Dispose();

    private static PptBatchException Unreadable(string name, string problem) => new(new Diagnostic(
        "PB3092", DiagnosticSeverity.Error, problem, name, "Give a PowerPoint file that opens in PowerPoint."));
}

using PptBatch.OpenXml.Packages.Parts;
using PptBatch.OpenXml.Packages.Zip;
using PptBatch.OpenXml.Pages;

namespace PptBatch.OpenXml.Scenes.Drawing;

/// <summary>
/// A finished deck opened to be shown, whoever made it: what is on its slides with everything that they inherit resolved. Effects, patterns
/// and rare shapes are left out. Not thread-safe.
/// </summary>
public sealed class DrawnDeck
{
    private readonly DeckScene _scene;

    private DrawnDeck(DeckScene scene) => _scene = scene;

    internal DeckScene Scene => _scene;

    /// <summary>The area of a slide, in points.</summary>
    public Box Page => _scene.Page;

    /// <summary>How many slides the deck has.</summary>
    public int SlideCount => _scene.SlideParts.Count;

    /// <summary>The language of most text, as the deck's first run says it. A BCP-47 tag.</summary>
    public string Language => _scene.Slides().SelectMany(slide => slide.Shapes.SelectMany(shape => slide.Text(shape).Runs))
        .Select(run => run.Language).FirstOrDefault(language => language is not null) ?? "en";

    /// <summary>Opens a deck.</summary>
    /// <param name="deck">
    /// The deck; left open, and read from while its slides are. A stream that cannot seek is copied to memory, at most 1 GiB of it.
    /// </param>
    /// <param name="name">Its name, for errors.</param>
    /// <exception cref="PptBatchException">It is no deck, or has no slides.</exception>
    public static DrawnDeck Open(Stream deck, string name)
    {
        ArgumentNullException.ThrowIfNull(deck);
        DeckScene scene = DeckScene.Of(Package(deck, name))
            ?? throw Unreadable(name, "The file is not a deck: it has no presentation part.");
        return scene.Page.Width <= 0 || scene.Page.Height <= 0 ? throw Unreadable(name, "Its slides have no size.")
            : scene.SlideParts.Count == 0 ? throw Unreadable(name, "The deck has no slides.")
            : new DrawnDeck(scene);
    }

    /// <summary>Reads the slides one at a time, in order; those whose part is missing or damaged are left out.</summary>
    public IEnumerable<DrawnSlide> Slides() => _scene.Slides().Select(slide => new DrawnSlide(slide));

    /// <summary>Reads one slide; null where there is none of that number, or it cannot be read.</summary>
    /// <param name="number">Its number in the deck, from 1.</param>
    public DrawnSlide? Slide(int number) => _scene.Slide(number) is { } slide ? new DrawnSlide(slide) : null;

    private static DeckPackage Package(Stream deck, string name)
    {
        try
        {
            return DeckPackage.Open(deck, name, PackageLimits.Default);
        }
        catch (PptBatchException error)
        {
            throw Unreadable(error.Diagnostic.Place ?? name, error.Diagnostic.Message, error);
        }
    }

    private static PptBatchException Unreadable(string place, string problem, Exception? cause = null) => new(
        new Diagnostic("PB3092", DiagnosticSeverity.Error, problem, place, "Give a file that opens in PowerPoint."), cause);
}

using System.Xml.Linq;
using PptBatch.OpenXml.Checking.Fixing;
using PptBatch.OpenXml.Packages.Parts;
using PptBatch.OpenXml.Packages.Xml;
using PptBatch.OpenXml.Packages.Zip;
using PptBatch.OpenXml.Scenes;

namespace PptBatch.OpenXml;

/// <summary>
/// Mends in a deck what can be mended without changing what is seen: a missing title, alternative text that a caption says, the text
/// size of empty cells, relationships to parts that are not there. Thread-safe.
/// </summary>
public static class DeckFixer
{
    private static readonly ISlideFix[] Fixes = [new CaptionAsAltText(), new TitleOffTheSlide(), new SizeOfEmptyCells()];

    /// <summary>Writes a copy of a deck with what can be mended; parts without a fault are copied as they are.</summary>
    /// <param name="deck">The deck, left open. One that cannot seek is copied to memory, at most 1 GiB of it.</param>
    /// <param name="output">Where to write.</param>
    /// <param name="cancellationToken">Stops between slides.</param>
    /// <returns>What was mended: remarks with the rule whose finding is gone.</returns>
    /// <exception cref="PptBatchException">It is no deck, or a strict one, which is read but not written.</exception>
    public static async Task<IReadOnlyList<DeckFinding>> FixAsync(
        Stream deck, Stream output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(deck);
        ArgumentNullException.ThrowIfNull(output);
        DeckPackage package = Open(deck, cancellationToken);
        DeckScene scene = DeckScene.Of(package) ?? throw Unreadable("The file is not a deck: it has no presentation part.");
        if (package.Problems.Count > 0 || IsStrict(package))
        {
            throw Unreadable(package.Problems.Count > 0 ? package.Problems[0].Message : "It is a strict Open XML package.");
        }

        Dictionary<string, XDocument> changed = new(StringComparer.OrdinalIgnoreCase);
        List<DeckFinding> mended = Mend(scene, changed, cancellationToken);
        mended.AddRange(DeadRelationships.Remove(package, changed));
        await PackageCopy.WriteAsync(package.Stream, changed, output, cancellationToken).ConfigureAwait(false);
        return mended;
    }

    private static List<DeckFinding> Mend(DeckScene scene, Dictionary<string, XDocument> changed, CancellationToken cancellationToken)
    {
        List<DeckFinding> mended = [];
        foreach (SlideScene slide in scene.Slides())
        {
            cancellationToken.ThrowIfCancellationRequested();
            int before = mended.Count;
            mended.AddRange(Fixes.SelectMany(fix => fix.Apply(slide)));
            if (mended.Count > before)
            {
                changed[slide.Part.Name] = slide.Root.Document!;
            }
        }

        return mended;
    }

    private static DeckPackage Open(Stream deck, CancellationToken cancellationToken)
    {
        try
        {
            return DeckPackage.Open(deck, "deck", PackageLimits.Default, cancellationToken);
        }
        catch (PptBatchException error)
        {
            throw Unreadable(error.Diagnostic.Message);
        }
    }

    private static bool IsStrict(DeckPackage package) => package.Root.Relationships
        .Any(relationship => relationship.Type.StartsWith(StrictXml.RootText, StringComparison.Ordinal));

    private static PptBatchException Unreadable(string problem) => new(new Diagnostic(
        "PB6001", DiagnosticSeverity.Error, "Nothing can be mended: " + problem, null,
        "Open the deck in PowerPoint, let it repair the deck, and save."));
}

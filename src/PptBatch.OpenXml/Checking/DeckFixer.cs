using System.IO.Compression;
using System.Xml.Linq;
using PptBatch.OpenXml.Checking.Fixing;
using PptBatch.OpenXml.Packages.Parts;
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
    public static IReadOnlyList<DeckFinding> Fix(Stream deck, Stream output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(deck);
        ArgumentNullException.ThrowIfNull(output);
        try
        {
            using ZipArchive? archive = DeckArchive.Open(
                DeckArchive.Seekable(deck, PackageLimits.Default), PackageLimits.Default, out string? problem);
            DeckPackage package = new(archive ?? throw Unreadable(problem!), PackageLimits.Default, cancellationToken);
            DeckScene scene = DeckScene.Of(package) ?? throw Unreadable("The file is not a deck: it has no presentation part.");
            if (package.Problems.Count > 0 || IsStrict(package))
            {
                throw Unreadable(package.Problems.Count > 0 ? package.Problems[0].Message : "It is a strict Open XML package.");
            }

            List<DeckFinding> mended = [];
            Dictionary<string, XDocument> changed = new(StringComparer.OrdinalIgnoreCase);
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

            mended.AddRange(DeadRelationships.Remove(package, changed));
            PackageCopy.Write(archive, changed, output, cancellationToken);
            return mended;
        }
        catch (InvalidDataException error)
        {
            throw Unreadable("The archive is damaged: " + error.Message.TrimEnd('.') + ".");
        }
    }

    private static bool IsStrict(DeckPackage package) => package.Root.Relationships
        .Any(relationship => relationship.Type.StartsWith("http://purl.oclc.org/", StringComparison.Ordinal));

    private static PptBatchException Unreadable(string problem) => new(new Diagnostic(
        "PB6001", DiagnosticSeverity.Error, "Nothing can be mended: " + problem, null,
        "Open the deck in PowerPoint, let it repair, and save."));
}

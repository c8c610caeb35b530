using PptBatch.OpenXml.Packages.Parts;
using PptBatch.OpenXml.Packages.Zip;

namespace PptBatch.OpenXml.Merging.Sources;

/// <summary>An input of a merge, with what becomes of its ids: what is copied later leads to slides, sections and shows by them.</summary>
internal sealed class SourceDeck : PresentationPackage
{
    private SourceDeck(string name, ByteSource source, PackageLimits limits)
        : base(name, source, limits)
    {
    }

    /// <summary>True when the deck brought macros, which stay behind.</summary>
    public bool HasMacros { get; set; }

    /// <summary>New ids of slides by their old ones.</summary>
    public Dictionary<uint, uint> SlideIds { get; } = [];

    /// <summary>New ids of sections by their old ones, for slides that zoom into one.</summary>
    public Dictionary<string, string> SectionIds { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>New ids of custom shows by their old ones, for links that start one.</summary>
    public Dictionary<string, string> CustomShowIds { get; } = [];

    /// <summary>Opens an input and reads all its relationships, which its slides are going to need.</summary>
    /// <param name="part">The deck.</param>
    /// <param name="limits">What is refused.</param>
    /// <param name="shelf">Has the buffer that a small file is held in; null to hold none.</param>
    /// <param name="cancellationToken">Stops between parts.</param>
    /// <exception cref="PptBatchException">It is damaged, past a limit, or no presentation.</exception>
    public static async Task<SourceDeck> OpenAsync(
        DeckPart part, PackageLimits limits, BufferShelf? shelf, CancellationToken cancellationToken)
    {
        Stream stream = await part.OpenAsync(cancellationToken).ConfigureAwait(false);
        ByteSource source = await ByteSource.OpenAsync(stream, cancellationToken).ConfigureAwait(false);
        try
        {
            if (shelf is not null)
            {
                source.Hold(shelf);
            }

            SourceDeck deck = new(part.Name, source, limits);
            deck.ReadAllRelationships(cancellationToken);
            return deck;
        }
        catch
        {
            await source.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }
}

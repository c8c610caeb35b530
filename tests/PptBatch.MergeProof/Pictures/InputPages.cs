using PptBatch.MergeProof.Comparing;
using PptBatch.Testing;
using PptBatch.Testing.Rendering;

namespace PptBatch.MergeProof.Pictures;

/// <summary>Pictures of decks' pages, each deck rendered once.</summary>
public sealed class InputPages
{
    public const int DotsPerInch = 40;
    private readonly Dictionary<string, IReadOnlyList<PageImage>> _pages = [];

    /// <summary>Renders what is not rendered yet, in one process.</summary>
    public void Render(IEnumerable<ProofInput> inputs)
    {
        List<ProofInput> open = [.. inputs.Where(input => !_pages.ContainsKey(input.Name) && input.Slides.Count > 0).DistinctBy(input =>
            input.Name)];
        IReadOnlyList<IReadOnlyList<PageImage>> pages = Render(open.Select(input => input.Read()));
        foreach ((ProofInput input, IReadOnlyList<PageImage> own) in open.Zip(pages))
        {
            _pages[input.Name] = own;
        }
    }

    public IReadOnlyList<PageImage> Of(ProofInput input) => _pages.GetValueOrDefault(input.Name, []);

    /// <summary>
    /// Renders decks in one process, without automatic shrinking: how far LibreOffice shrinks a text depends on what it laid out before.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<PageImage>> Render(IEnumerable<byte[]> decks)
    {
        using TemporaryFolder folder = new();
        List<string> paths = [];
        foreach (byte[] deck in decks)
        {
            string path = folder.PathOf($"deck{paths.Count:00000}.pptx");
            File.WriteAllBytes(path, deck);
            string copy = StrictDeck.Of(path);
            File.Move(copy, path, overwrite: true);
            Directory.Delete(Path.GetDirectoryName(copy)!);
            paths.Add(path);
        }

        return paths.Count == 0
            ? []
            : [.. Convert(paths, folder.Path).Select(pdf => pdf is null ? [] : new Pdf(pdf).ToImages(DotsPerInch))];
    }

    /// <summary>All at once; one by one when LibreOffice breaks on one of them, which then has no pages.</summary>
    private static IEnumerable<string?> Convert(List<string> paths, string folder)
    {
        try
        {
            return LibreOffice.ToPdfs(paths, folder);
        }
        catch (InvalidOperationException) when (paths.Count > 1)
        {
            return [.. paths.SelectMany(path => Convert([path], folder))];
        }
        catch (InvalidOperationException)
        {
            return [null];
        }
    }
}

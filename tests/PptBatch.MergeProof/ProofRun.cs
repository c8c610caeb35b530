using PptBatch.MergeProof.Choosing;
using PptBatch.MergeProof.Comparing;
using PptBatch.MergeProof.Generating;
using PptBatch.MergeProof.Pictures;
using PptBatch.Testing.Rendering;

namespace PptBatch.MergeProof;

/// <summary>Goes through the merges, prints every fault as it is found, and counts.</summary>
internal sealed class ProofRun(MergeCheck check, ProofOptions options, TextWriter output)
{
    private const int AtOnce = 40;
    private readonly InputPages _pages = new();
    private int _merges;
    private int _compared;
    private int _faults;

    /// <summary>Returns how many faults there are.</summary>
    public async Task<int> RunAsync()
    {
        List<ProofInput> inputs = Read();
        bool pictures = options.Pictures && LibreOffice.Available;
        output.WriteLine(
            $"{inputs.Count} decks, {inputs.Sum(input => input.Slides.Count)} slides{(pictures ? "" : "; no pictures are compared")}");
        IEnumerable<IReadOnlyList<ProofInput>> alone = inputs.Select(input => (IReadOnlyList<ProofInput>)[input]);
        foreach (IReadOnlyList<ProofInput>[] merges in alone.Concat(Choose(inputs)).Where(HasSlides).Chunk(AtOnce))
        {
            await ProveAsync(merges);
            if (pictures)
            {
                await CompareAsync(merges);
            }

            Console.Error.WriteLine($"{_merges} merges, {_compared} compared page by page, {_faults} faults");
        }

        output.WriteLine($"{_merges} merges, {_compared} of them compared page by page, {_faults} faults");
        return _faults;
    }

    private static bool HasSlides(IReadOnlyList<ProofInput> merge) => merge.Any(input => input.Slides.Count > 0);

    private List<ProofInput> Read()
    {
        List<ProofInput> inputs = [];
        if (options.Folder == ProofOptions.Generated)
        {
            return [.. Enumerable.Range(options.Seed, options.Pairs ?? 60)
                .Select(seed => new ProofInput($"random {seed}", () => RandomDeck.Make(seed)))];
        }

        foreach (string path in Directory.GetFiles(options.Folder, "*.p??x", SearchOption.AllDirectories)
            .Concat(Directory.GetFiles(options.Folder, "*.p??m", SearchOption.AllDirectories)).Order(StringComparer.Ordinal))
        {
            try
            {
                inputs.Add(ProofInput.Of(path));
            }
            catch (Exception error)
            {
                output.WriteLine($"{path} cannot be read for a comparison and is left out: {error.Message}");
            }
        }

        return inputs;
    }

    private IEnumerable<IReadOnlyList<ProofInput>> Choose(List<ProofInput> inputs)
    {
        Random random = new(options.Seed);
        if (options.Pairs is null && options.Size == 2)
        {
            return PairChoice.Cover([.. inputs.Select(input => input.Kinds)])
                .Select(pair => (IReadOnlyList<ProofInput>)[inputs[pair.First], inputs[pair.Second]]);
        }

        return options.Pairs == int.MaxValue
            ? from first in inputs from second in inputs select (IReadOnlyList<ProofInput>)[first, second]
            : Enumerable.Range(0, options.Pairs ?? inputs.Count)
                .Select(
                    _ => (IReadOnlyList<ProofInput>)[.. Enumerable.Range(0, options.Size).Select(_ => inputs[random.Next(inputs.Count)])]);
    }

    private async Task ProveAsync(IReadOnlyList<ProofInput>[] merges)
    {
        IReadOnlyList<string>[] faults = new IReadOnlyList<string>[merges.Length];
        await Parallel.ForAsync(0, merges.Length, async (index, _) =>
        {
            try
            {
                faults[index] = await check.FaultsAsync(merges[index]);
            }
            catch (Exception error)
            {
                faults[index] = [error.Message];
            }
        });
        foreach ((IReadOnlyList<ProofInput> inputs, IReadOnlyList<string> found) in merges.Zip(faults))
        {
            Tell(inputs, found);
        }

        _merges += merges.Length;
    }

    private async Task CompareAsync(IReadOnlyList<ProofInput>[] merges)
    {
        List<(IReadOnlyList<ProofInput> Inputs, byte[] Deck)> merged = [];
        foreach (IReadOnlyList<ProofInput> inputs in merges)
        {
            try
            {
                merged.Add((inputs, (await check.MergeAsync(inputs)).Deck.ToArray()));
            }
            catch (PptBatchException)
            {
                // It was told when the merge was proved.
            }
        }

        _pages.Render(merges.SelectMany(inputs => inputs));
        PictureCheck pictures = new(_pages);
        foreach (((IReadOnlyList<ProofInput> inputs, _), IReadOnlyList<PageImage> pages) in merged.Zip(
            InputPages.Render(merged.Select(merge => merge.Deck))))
        {
            Tell(inputs, [.. pictures.Faults(inputs, pages)]);
            _compared++;
        }
    }

    private void Tell(IReadOnlyList<ProofInput> inputs, IReadOnlyList<string> faults)
    {
        foreach (string fault in faults)
        {
            _faults++;
            output.WriteLine($"{string.Join(" + ", inputs.Select(input => input.Name))}: {fault}");
        }
    }
}

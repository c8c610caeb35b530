using PptBatch.MergeProof.Choosing;
using PptBatch.MergeProof.Comparing;
using PptBatch.MergeProof.Generating;
using PptBatch.MergeProof.Pictures;
using PptBatch.Testing.Rendering;

namespace PptBatch.MergeProof;

/// <summary>Goes through the merges, prints every fault as it is found, and counts.</summary>
internal sealed class ProofRun(MergeCheck check, ProofOptions options, TextWriter output)
{
    private const int RenderedAtOnce = 40;
    private readonly InputPages _pages = new();
    private readonly List<(IReadOnlyList<ProofInput> Inputs, byte[] Deck)> _waiting = [];
    private int _merges;
    private int _bad;
    private int _compared;

    /// <summary>Returns how many merges have a fault.</summary>
    public async Task<int> RunAsync()
    {
        List<ProofInput> inputs = Read();
        bool pictures = options.Pictures && LibreOffice.Available;
        output.WriteLine($"{inputs.Count} decks, {inputs.Sum(input => input.Slides.Count)} slides{(pictures ? "" : "; no pictures are compared")}");
        foreach (IReadOnlyList<ProofInput> merge in inputs.Select(input => (IReadOnlyList<ProofInput>)[input]).Concat(Choose(inputs)))
        {
            if (merge.Any(input => input.Slides.Count > 0))
            {
                await ProveAsync(merge, pictures);
            }
        }

        Compare();
        output.WriteLine($"{_merges} merges, {_compared} of them compared page by page, {_bad} faults");
        return _bad;
    }

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
            return PairChoice.Cover([.. inputs.Select(input => ContentKinds.Of(input.Deck, input.Size))])
                .Select(pair => (IReadOnlyList<ProofInput>)[inputs[pair.First], inputs[pair.Second]]);
        }

        return options.Pairs == int.MaxValue
            ? from first in inputs from second in inputs select (IReadOnlyList<ProofInput>)[first, second]
            : Enumerable.Range(0, options.Pairs ?? inputs.Count)
                .Select(_ => (IReadOnlyList<ProofInput>)[.. Enumerable.Range(0, options.Size).Select(_ => inputs[random.Next(inputs.Count)])]);
    }

    private async Task ProveAsync(IReadOnlyList<ProofInput> inputs, bool pictures)
    {
        _merges++;
        try
        {
            Tell(inputs, await check.FaultsAsync(inputs));
            if (pictures)
            {
                _waiting.Add((inputs, (await check.MergeAsync(inputs)).Deck.ToArray()));
            }
        }
        catch (Exception error)
        {
            Tell(inputs, [error.Message]);
        }

        if (_waiting.Count >= RenderedAtOnce)
        {
            Compare();
        }
    }

    private void Compare()
    {
        _pages.Render(_waiting.SelectMany(merge => merge.Inputs));
        PictureCheck pictures = new(_pages);
        foreach (((IReadOnlyList<ProofInput> inputs, _),
            IReadOnlyList<PageImage> pages) in _waiting.Zip(InputPages.Render(_waiting.Select(merge => merge.Deck))))
        {
            Tell(inputs, [.. pictures.Faults(inputs, pages)]);
            _compared++;
        }

        _waiting.Clear();
    }

    private void Tell(IReadOnlyList<ProofInput> inputs, IReadOnlyList<string> faults)
    {
        foreach (string fault in faults)
        {
            _bad++;
            output.WriteLine($"{string.Join(" + ", inputs.Select(input => input.Name))}: {fault}");
        }
    }
}

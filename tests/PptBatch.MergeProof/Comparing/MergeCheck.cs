using PptBatch.MergeProof.Reading;

namespace PptBatch.MergeProof.Comparing;

/// <summary>Merges decks and says what came out otherwise than it went in.</summary>
public sealed class MergeCheck(IDeckMerger merger)
{
    private static readonly DateTimeOffset Time = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public async Task<(MemoryStream Deck, MergeResult Result)> MergeAsync(IReadOnlyList<ProofInput> inputs)
    {
        MergeRequest request = new()
        {
            Parts = [.. inputs.Select(input => new DeckPart(input.Name, _ => Task.FromResult<Stream>(new MemoryStream(input.Read()))))],
            CreatedAt = Time,
        };
        MemoryStream output = new();
        MergeResult result = await merger.MergeAsync(request, output);
        return (output, result);
    }

    /// <summary>The faults of a merge: new ones in the package, and slides that are not those of the inputs.</summary>
    public async Task<IReadOnlyList<string>> FaultsAsync(IReadOnlyList<ProofInput> inputs)
    {
        (MemoryStream deck, MergeResult result) = await MergeAsync(inputs);
        HashSet<string> known = [.. inputs.SelectMany(input => input.Faults)];
        List<string> faults = [.. DeckFaults.Of(deck).Where(fault => !known.Contains(DeckFaults.Kind(fault)))];
        IReadOnlyList<SlideContent> slides = SlideContents.Of(new ReadDeck(deck));
        int from = 0;
        foreach ((int index, ProofInput input) in inputs.Index())
        {
            if (result.PartSlideCounts[index] != input.Slides.Count)
            {
                faults.Add($"{input.Name}: {result.PartSlideCounts[index]} of {input.Slides.Count} slides came over");
                continue;
            }

            bool exact = input.Size == inputs[0].Size && input.TextDefaults == inputs[0].TextDefaults && !LostSomething(result, input);
            for (int slide = 0; slide < input.Slides.Count; slide++)
            {
                faults.AddRange(Compare(input.Slides[slide], slides[from + slide], exact && !(input.IsOffice2007
                    && input.Slides[slide].Charts.Count > 0)).Select(what => $"{input.Name}, slide {slide + 1}: {what}"));
            }

            from += input.Slides.Count;
        }

        return faults;
    }

    /// <summary>The merger said that it left something out of the deck's slides.</summary>
    private static bool LostSomething(MergeResult result, ProofInput input) => result.Diagnostics.Any(diagnostic =>
        diagnostic.Code is "PB4020" or "PB4022" or "PB4023" && diagnostic.Place?.StartsWith(input.Name, StringComparison.Ordinal) == true);

    private static IEnumerable<string> Compare(SlideContent input, SlideContent merged, bool exact)
    {
        (string What, IReadOnlyList<string> Before, IReadOnlyList<string> After)[] all =
        [
            ("text", input.Text, merged.Text), ("notes", input.Notes, merged.Notes), ("chart data", input.Charts, merged.Charts),
            ("files", input.Files, merged.Files), .. exact ? [("parts", input.Exact, merged.Exact)] : ((string, IReadOnlyList<string>,
                IReadOnlyList<string>)[])[],
        ];
        foreach ((string what, IReadOnlyList<string> before, IReadOnlyList<string> after) in all.Where(pair =>
            !pair.Before.SequenceEqual(pair.After)))
        {
            yield return $"its {what} changed: lost [{Only(before, after)}], new [{Only(after, before)}]";
        }
    }

    private static string Only(IReadOnlyList<string> one, IReadOnlyList<string> other) => string.Join("; ", one.Except(other).Take(4));
}

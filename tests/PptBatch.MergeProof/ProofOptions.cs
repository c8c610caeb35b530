using System.Globalization;

namespace PptBatch.MergeProof;

/// <summary>What to prove.</summary>
/// <param name="Folder">Folder of the decks.</param>
/// <param name="Pairs">How many pairs; null for those in which every pair of kinds of content occurs.</param>
/// <param name="Seed">Draws the pairs.</param>
/// <param name="Pictures">True to render and compare pages too.</param>
/// <param name="Size">Decks of a merge after the decks alone.</param>
internal sealed record ProofOptions(string Folder, int? Pairs, int Seed, bool Pictures, int Size)
{
    /// <summary>Stands for decks that are made and not read.</summary>
    public const string Generated = "random";

    public const string Usage =
        """
        Merges every deck of a folder alone and in pairs, and compares what comes out with what went in.
        usage: prove FOLDER|random [--pairs all|NUMBER] [--seed NUMBER] [--size DECKS] [--no-pictures]
          without --pairs: those pairs in which every kind of content meets every other
          random: decks drawn from the seed on, as many as pairs, 60 without --pairs
          --size 5: merges of five decks instead of pairs, drawn by the seed
        """;

    public static ProofOptions? Parse(string[] arguments)
    {
        if (arguments.Length == 0 || (arguments[0] != Generated && !Directory.Exists(arguments[0])))
        {
            return null;
        }

        ProofOptions options = new(arguments[0], null, 1, true, 2);
        for (int at = 1; at < arguments.Length; at++)
        {
            string value = at + 1 < arguments.Length ? arguments[at + 1] : "";
            options = arguments[at] switch
            {
                "--no-pictures" => options with { Pictures = false },
                "--pairs" when value == "all" => options with { Pairs = int.MaxValue },
                "--pairs" => options with { Pairs = Number(value) },
                "--seed" => options with { Seed = Number(value) },
                "--size" => options with { Size = Number(value) },
                _ => throw new ArgumentException($"{arguments[at]} is not known\n{Usage}"),
            };
            at += arguments[at] == "--no-pictures" ? 0 : 1;
        }

        return options;
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}

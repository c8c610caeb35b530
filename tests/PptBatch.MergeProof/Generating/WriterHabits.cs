namespace PptBatch.MergeProof.Generating;

/// <summary>How a program writes packages. All of it is allowed, and each habit has been seen in decks of some writer.</summary>
internal sealed record WriterHabits
{
    /// <summary>Prefixes in the place of <c>p</c>, <c>a</c> and <c>r</c>.</summary>
    public required (string P, string A, string R) Prefixes { get; init; }

    /// <summary>Ids of relationships: what stands before the number.</summary>
    public required string IdStem { get; init; }

    /// <summary>0: relative targets, 1: from the root, 2: with a detour.</summary>
    public required int Targets { get; init; }

    /// <summary>True for names with signs that are escaped.</summary>
    public required bool EscapedNames { get; init; }

    /// <summary>True for extensions of media in capitals.</summary>
    public required bool CapitalExtensions { get; init; }

    /// <summary>True for slides as the default type of <c>xml</c>, everything else declared part by part.</summary>
    public required bool OddDefaults { get; init; }

    /// <summary>0: UTF-8, 1: with a byte order mark, 2: UTF-16 for slides.</summary>
    public required int Encoding { get; init; }

    public required bool Properties { get; init; }

    /// <summary>True for an archive written to a stream that cannot seek: sizes follow the data.</summary>
    public required bool SizesFollow { get; init; }

    public static WriterHabits Draw(Random random) => new()
    {
        Prefixes = random.Next(3) switch { 0 => ("ns0", "ns1", "ns2"), 1 => ("p", "d", "rel"), _ => ("p", "a", "r") },
        IdStem = random.Next(3) switch { 0 => "R7f", 1 => "id-", _ => "rId" },
        Targets = random.Next(3),
        EscapedNames = random.Next(4) == 0,
        CapitalExtensions = random.Next(4) == 0,
        OddDefaults = random.Next(4) == 0,
        Encoding = random.Next(3),
        Properties = random.Next(2) == 0,
        SizesFollow = random.Next(3) == 0,
    };
}

namespace PptBatch.MergeProof.Generating;

/// <summary>What holds for a whole random deck.</summary>
internal sealed record DeckPlan
{
    private static readonly (long Width, long Height)[] Sizes = [(12192000, 6858000), (9144000, 6858000), (9144000, 5143500), (6858000,
        9144000)];

    public required string Word { get; init; }

    public required long Width { get; init; }

    public required long Height { get; init; }

    public required string Accent { get; init; }

    public required string TableStyle { get; init; }

    public int Author { get; init; } = 7;

    public string ThreadAuthor { get; init; } = "{11111111-1111-1111-1111-111111111111}";

    /// <summary>Size of text that says nothing, in hundredths of a point.</summary>
    public required int DefaultSize { get; init; }

    public static DeckPlan Draw(Random random)
    {
        (long width, long height) = Sizes[random.Next(Sizes.Length)];
        return new DeckPlan
        {
            Word = ((string[])["Red", "Green", "Blue"])[random.Next(3)],
            Width = width,
            Height = height,
            Accent = ((string[])["C00000", "00A000", "0000C0"])[random.Next(3)],
            TableStyle = random.Next(2) == 0 ? "{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}" : "{AAAAAAAA-0000-0000-0000-00000000000A}",
            DefaultSize = random.Next(2) == 0 ? 1800 : 1400,
        };
    }

    /// <summary>One of three pictures that decks share.</summary>
    public string Picture(DeckParts parts, int color)
    {
        string name = $"/ppt/media/{Word}{color}.png";
        return parts.All.ContainsKey(name) ? name : parts.Add(name, "image/png", Png.Of((byte)(200 * (color % 2)), (byte)(100 * color),
            90)).Name;
    }
}

using System.Security.Cryptography;
using System.Text;

namespace PptBatch.OpenXml.Comparing.Reading;

/// <summary>What is said of one place, such as the chart's kind.</summary>
internal readonly record struct Fact(string Place, string Value);

/// <summary>A picture: its bytes' hash, what it is for a person to know it by, how it is cut and described.</summary>
internal sealed record PictureContent(string Hash, string Size, string Cut, string Description);

/// <summary>The look of a shape; shapes of equal matter are the same shape.</summary>
internal sealed record ShapeLook(string Matter, string Name, bool HasMatter, IReadOnlyList<Fact> Facts);

/// <summary>What is compared of a slide, free of the deck that it was read from.</summary>
internal sealed record SlideContent
{
    public required int Number { get; init; }

    public required string Title { get; init; }

    /// <summary>The section that it stands in; null for none.</summary>
    public required string? Section { get; init; }

    /// <summary>What its shapes say, a line for each paragraph.</summary>
    public required string Words { get; init; }

    public required string Notes { get; init; }

    /// <summary>Where its links lead, by their texts.</summary>
    public required IReadOnlyList<Fact> Links { get; init; }

    /// <summary>Tables, rows, cells.</summary>
    public required IReadOnlyList<IReadOnlyList<IReadOnlyList<string>>> Tables { get; init; }

    /// <summary>What each chart shows.</summary>
    public required IReadOnlyList<IReadOnlyList<Fact>> Charts { get; init; }

    public required IReadOnlyList<PictureContent> Pictures { get; init; }

    /// <summary>The look of the slide as a whole.</summary>
    public required IReadOnlyList<Fact> Ground { get; init; }

    public required IReadOnlyList<ShapeLook> Shapes { get; init; }

    /// <summary>What the slide is told by: words, cells, what charts show, pictures.</summary>
    public IEnumerable<string> Matter =>
    [
        Words, .. Tables.SelectMany(table => table.SelectMany(row => row)), .. Charts.SelectMany(chart => chart.Select(fact => fact.Value)),
        .. Pictures.Select(picture => picture.Hash),
    ];

    /// <summary>Equal for slides of equal content, whatever their look and notes.</summary>
    public string Key => field ??= Hash(string.Join('\0', Matter.Prepend(Title)));

    public static string Hash(string text) => Hash(Encoding.UTF8.GetBytes(text));

    public static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}

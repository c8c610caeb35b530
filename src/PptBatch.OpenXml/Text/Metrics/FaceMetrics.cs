using System.Globalization;

namespace PptBatch.OpenXml.Text.Metrics;

/// <summary>
/// Advance widths of one face. Thread-safe: a page of 256 widths is filled on first use, and filling it twice gives the same page.
/// </summary>
internal sealed class FaceMetrics
{
    private readonly IReadOnlyDictionary<int, float> _own;
    private readonly float[]?[] _pages = new float[]?[256];

    private FaceMetrics(IReadOnlyDictionary<int, float> own, PairWidths pairs, double? fixedWidth)
    {
        _own = own;
        Pairs = pairs;
        FixedWidthEm = fixedWidth;
    }

    /// <summary>What pairs of characters differ from the sum of their widths.</summary>
    public PairWidths Pairs { get; }

    /// <summary>Width of every character of a fixed-width face that no table of its own exists for; null otherwise.</summary>
    public double? FixedWidthEm { get; }

    /// <summary>
    /// Reads a table written by <c>tests/PptBatch.TextTables</c>: <c>em</c> line, <c>HEX width[*count]...</c> lines, then those of
    /// <see cref="PairWidths"/>.
    /// </summary>
    public static FaceMetrics Read(TextReader table)
    {
        Dictionary<int, float> widths = [];
        PairWidths pairs = new();
        float em = 1000;
        while (table.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
            {
                continue;
            }

            string[] fields = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (fields is ["em", string units])
            {
                em = float.Parse(units, CultureInfo.InvariantCulture);
                continue;
            }

            if (pairs.TryRead(fields, em))
            {
                continue;
            }

            int codePoint = int.Parse(fields[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            foreach (string field in fields.AsSpan(1))
            {
                int star = field.IndexOf('*', StringComparison.Ordinal);
                float width = int.Parse(star < 0 ? field : field.AsSpan(0, star), CultureInfo.InvariantCulture) / em;
                for (int count = star < 0 ? 1 : int.Parse(field.AsSpan(star + 1), CultureInfo.InvariantCulture); count > 0; count--)
                {
                    widths[codePoint++] = width;
                }
            }
        }

        return new FaceMetrics(widths, pairs, null);
    }

    /// <summary>The face with every width that <paramref name="like"/> has set to one fixed width.</summary>
    public static FaceMetrics Fixed(FaceMetrics like, double widthEm) =>
        new(like._own.ToDictionary(pair => pair.Key, _ => (float)widthEm), new PairWidths(), widthEm);

    /// <summary>Width in em of a UTF-16 unit that is no surrogate.</summary>
    public float Width(char c) => Page(c >> 8)[c & 0xFF];

    /// <summary>Widths in em of the 256 characters from <paramref name="page"/> × 256.</summary>
    public float[] Page(int page) => _pages[page] ??= Fill(page);

    /// <summary>Whether the face itself has the character, so that no other face stands in.</summary>
    public bool Has(int codePoint) => _own.ContainsKey(codePoint);

    /// <summary>Width of a character that the face itself has, in em, or null.</summary>
    public float? Own(int codePoint) => _own.TryGetValue(codePoint, out float width) ? width : null;

    private float[] Fill(int page)
    {
        float[] widths = new float[256];
        for (int i = 0; i < 256; i++)
        {
            int c = (page << 8) | i;
            if (c == 0x00AD)
            {
                // A soft hyphen shows as a hyphen where the line ends at it; counting it always errs to the wide side.
                c = '-';
            }

            widths[i] = FallbackWidths.IsZeroWidth(c) ? 0 : !_own.TryGetValue(c, out float width) ? FallbackWidths.Of(c)
                : FallbackWidths.HasFaceOfItsOwn(c) ? Math.Max(width, FallbackWidths.Of(c)) : width;
        }

        return widths;
    }
}

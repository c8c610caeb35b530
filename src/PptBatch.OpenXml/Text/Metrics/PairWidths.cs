using System.Globalization;

namespace PptBatch.OpenXml.Text.Metrics;

/// <summary>
/// What two characters next to each other are wider or narrower than apart, in em: kerning and ligatures. Characters that behave alike
/// share a class; class 0 has no pairs. Immutable once read.
/// </summary>
internal sealed class PairWidths
{
    // Both punctuation and letters with pairs are below this.
    private const int Characters = 0x2040;

    private readonly byte[] _left = new byte[Characters];
    private readonly byte[] _right = new byte[Characters];
    private readonly float[]?[] _rows = new float[]?[256];

    /// <summary>The row of what follows <paramref name="left"/>; null where nothing differs.</summary>
    public float[]? After(char left) => left < Characters ? _rows[_left[left]] : null;

    /// <summary>The place of <paramref name="right"/> in a row.</summary>
    public int Class(char right) => right < Characters ? _right[right] : 0;

    /// <summary>
    /// Reads one line of a table: <c>left CLASS HEX...</c>, <c>right CLASS HEX...</c> or <c>pair CLASS CLASS:VALUE...</c>.
    /// </summary>
    public bool TryRead(string[] fields, float em)
    {
        if (fields[0] is not ("left" or "right" or "pair"))
        {
            return false;
        }

        byte number = byte.Parse(fields[1], CultureInfo.InvariantCulture);
        foreach (string field in fields.AsSpan(2))
        {
            if (fields[0] == "pair")
            {
                int colon = field.IndexOf(':', StringComparison.Ordinal);
                float[] row = _rows[number] ??= new float[256];
                row[byte.Parse(field.AsSpan(0, colon), CultureInfo.InvariantCulture)] =
                    int.Parse(field.AsSpan(colon + 1), CultureInfo.InvariantCulture) / em;
            }
            else
            {
                (fields[0] == "left" ? _left : _right)[int.Parse(field, NumberStyles.HexNumber, CultureInfo.InvariantCulture)] = number;
            }
        }

        return true;
    }
}

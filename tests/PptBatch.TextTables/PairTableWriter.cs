using System.Globalization;
using System.Text;
using HarfBuzzSharp;

namespace PptBatch.TextTables;

/// <summary>
/// Writes what two characters next to each other are wider or narrower than apart: kerning and ligatures, as the shaper that most
/// renderers use applies them. Characters that behave alike share a class.
/// </summary>
internal static class PairTableWriter
{
    // Letters, digits and punctuation of the Latin, Greek and Cyrillic alphabets; rarer characters are measured without pairs.
    private static readonly (int First, int Last)[] Ranges =
        [(0x20, 0x7E), (0xA1, 0xAC), (0xAE, 0x17F), (0x218, 0x21B), (0x386, 0x3CE), (0x400, 0x45F), (0x2013, 0x2014), (0x2018, 0x201E),
            (0x2026, 0x2026)];

    public static void Write(string fontFile, StringBuilder text)
    {
        using Blob blob = Blob.FromFile(fontFile);
        using Face face = new(blob, 0);
        using Font font = new(face);
        font.SetFunctionsOpenType();
        int[] characters = [.. Ranges.SelectMany(range => Enumerable.Range(range.First, range.Last - range.First + 1))
            .Where(c => font.TryGetGlyph((uint)c, out _))];
        Dictionary<int, int> alone = characters.ToDictionary(c => c, c => Advance(font, [(char)c]));
        int[][] rows = [.. characters.Select(
            left => characters.Select(right => Advance(font, [(char)left, (char)right]) - alone[left] - alone[right]).ToArray())];
        int[][] columns = [.. characters.Select((_, right) => rows.Select(row => row[right]).ToArray())];
        List<int[]> lefts = Classes("left", characters, rows, text);
        List<int[]> rights = Classes("right", characters, columns, text);
        for (int left = 0; left < lefts.Count; left++)
        {
            int row = Array.IndexOf(characters, lefts[left][0]);
            text.Append(CultureInfo.InvariantCulture, $"pair {left + 1}");
            for (int right = 0; right < rights.Count; right++)
            {
                int value = rows[row][Array.IndexOf(characters, rights[right][0])];
                _ = value == 0 ? text : text.Append(CultureInfo.InvariantCulture, $" {right + 1}:{value}");
            }

            text.Append('\n');
        }
    }

    /// <summary>Writes the classes of characters with equal values, without the class of those with none.</summary>
    private static List<int[]> Classes(string name, int[] characters, int[][] values, StringBuilder text)
    {
        List<int[]> classes = [.. characters.Index()
            .Where(character => values[character.Index].Any(value => value != 0))
            .GroupBy(character => string.Join(',', values[character.Index]), character => character.Item)
            .Select(group => group.ToArray())];
        foreach ((int index, int[] members) in classes.Index())
        {
            text.Append(CultureInfo.InvariantCulture, $"{name} {index + 1}").AppendJoin("", members.Select(c => $" {c:X}")).Append('\n');
        }

        return classes;
    }

    private static int Advance(Font font, ReadOnlySpan<char> text)
    {
        using HarfBuzzSharp.Buffer buffer = new();
        buffer.AddUtf16(text);
        buffer.GuessSegmentProperties();
        font.Shape(buffer);
        return buffer.GlyphPositions.Sum(glyph => glyph.XAdvance);
    }
}

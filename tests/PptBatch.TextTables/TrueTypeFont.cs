using System.Buffers.Binary;
using System.Text;

namespace PptBatch.TextTables;

/// <summary>The few tables of a TrueType file that say how wide characters are.</summary>
internal sealed class TrueTypeFont
{
    private readonly byte[] _data;
    private readonly Dictionary<string, int> _tables = [];

    public TrueTypeFont(byte[] data)
    {
        _data = data;
        int count = U16(4);
        for (int i = 0; i < count; i++)
        {
            int record = 12 + (16 * i);
            _tables[Encoding.ASCII.GetString(_data, record, 4)] = (int)U32(record + 8);
        }

        UnitsPerEm = U16(_tables["head"] + 18);
    }

    public int UnitsPerEm { get; }

    /// <summary>Version string (name 5) and licence (name 13), as the font states them.</summary>
    public string Version => Name(5);

    public string Licence => Name(13);

    /// <summary>Advance width in font units of every code point of the Basic Multilingual Plane that the face has.</summary>
    public SortedDictionary<int, int> AdvanceWidths()
    {
        int metrics = U16(_tables["hhea"] + 34);
        SortedDictionary<int, int> widths = [];
        foreach ((int codePoint, int glyph) in CharacterMap())
        {
            widths[codePoint] = U16(_tables["hmtx"] + (4 * Math.Min(glyph, metrics - 1)));
        }

        return widths;
    }

    private IEnumerable<(int CodePoint, int Glyph)> CharacterMap()
    {
        int map = UnicodeSubtable();
        int segments = U16(map + 6) / 2;
        for (int i = 0; i < segments; i++)
        {
            int end = U16(map + 14 + (2 * i));
            int start = U16(map + 16 + (2 * segments) + (2 * i));
            int delta = U16(map + 16 + (4 * segments) + (2 * i));
            int offsetAt = map + 16 + (6 * segments) + (2 * i);
            int offset = U16(offsetAt);
            for (int c = start; c <= end && c != 0xFFFF; c++)
            {
                int glyph = offset == 0 ? c : U16(offsetAt + offset + (2 * (c - start)));
                glyph = offset != 0 && glyph == 0 ? 0 : (glyph + delta) & 0xFFFF;
                if (glyph != 0)
                {
                    yield return (c, glyph);
                }
            }
        }
    }

    private int UnicodeSubtable()
    {
        int map = _tables["cmap"];
        for (int i = 0; i < U16(map + 2); i++)
        {
            int record = map + 4 + (8 * i);
            int subtable = map + (int)U32(record + 4);
            if (U16(record) == 3 && U16(record + 2) == 1 && U16(subtable) == 4)
            {
                return subtable;
            }
        }

        throw new InvalidDataException("The font has no Windows Unicode cmap of format 4.");
    }

    private string Name(int id)
    {
        int table = _tables["name"];
        for (int i = 0; i < U16(table + 2); i++)
        {
            int record = table + 6 + (12 * i);
            if (U16(record) == 3 && U16(record + 6) == id)
            {
                int at = table + U16(table + 4) + U16(record + 10);
                return Encoding.BigEndianUnicode.GetString(_data, at, U16(record + 8)).ReplaceLineEndings(" ").Trim();
            }
        }

        return "";
    }

    private int U16(int at) => BinaryPrimitives.ReadUInt16BigEndian(_data.AsSpan(at));

    private uint U32(int at) => BinaryPrimitives.ReadUInt32BigEndian(_data.AsSpan(at));
}

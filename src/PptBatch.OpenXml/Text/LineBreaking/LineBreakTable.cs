using System.Globalization;

namespace PptBatch.OpenXml.Text.LineBreaking;

/// <summary>Class of every code point, read once from the embedded table.</summary>
internal static class LineBreakTable
{
    private const int PageCount = 0x110000 >> 8;

    private static readonly byte[][] Pages = Read();

    public static LineBreakClass ClassOf(int codePoint) => (LineBreakClass)Pages[codePoint >> 8][codePoint & 0xFF];

    private static byte[][] Read()
    {
        byte[][] pages = new byte[PageCount][];
        Dictionary<LineBreakClass, byte[]> uniform = [];
        Array.Fill(pages, Uniform(LineBreakClass.AL));
        using Stream table = typeof(LineBreakTable).Assembly.GetManifestResourceStream("Text/linebreak.txt")
            ?? throw new InvalidOperationException("The line breaking table is not in the assembly.");
        using StreamReader reader = new(table);
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#'))
            {
                string[] fields = line.Split(' ');
                int start = int.Parse(fields[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
                int count = int.Parse(fields[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
                Set(start, start + count, Enum.Parse<LineBreakClass>(fields[2]));
            }
        }

        return pages;

        void Set(int start, int end, LineBreakClass value)
        {
            while (start < end)
            {
                int page = start >> 8, stop = Math.Min(end, (page + 1) << 8);
                if (stop - start == 256)
                {
                    pages[page] = Uniform(value);
                }
                else
                {
                    pages[page] = uniform.ContainsValue(pages[page]) ? [.. pages[page]] : pages[page];
                    Array.Fill(pages[page], (byte)value, start & 0xFF, stop - start);
                }

                start = stop;
            }
        }

        byte[] Uniform(LineBreakClass value)
        {
            if (!uniform.TryGetValue(value, out byte[]? page))
            {
                uniform[value] = page = new byte[256];
                Array.Fill(page, (byte)value);
            }

            return page;
        }
    }
}

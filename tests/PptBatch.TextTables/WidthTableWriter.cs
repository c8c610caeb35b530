using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PptBatch.TextTables;

/// <summary>Writes one width table per face, in the format that <c>FaceMetrics</c> reads.</summary>
internal static class WidthTableWriter
{
    private static readonly string[] Families =
        ["Carlito", "Caladea", "LiberationSans", "LiberationSerif", "LiberationMono"];

    private static readonly string[] Styles = ["Regular", "Bold", "Italic", "BoldItalic"];

    // Stands in for single characters and for faces that nothing is known of; their pairs are not known either.
    private const string Symbols = "DejaVuSans";

    public static void WriteAll(string fontFolder, string outputFolder)
    {
        foreach (string face in Families.SelectMany(family => Styles.Select(style => $"{family}-{style}"))
            .Append(Symbols).Append(Symbols + "-Bold"))
        {
            string file = Directory.EnumerateFiles(fontFolder, face + ".ttf", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal).First();
            File.WriteAllText(Path.Combine(outputFolder, face + ".txt"), Table(face, file));
        }
    }

    private static string Table(string face, string file)
    {
        byte[] bytes = File.ReadAllBytes(file);
        TrueTypeFont font = new(bytes);
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture,
            $"# {face}: advance widths by code point, and what pairs of characters differ from their sum, in font units\n");
        text.Append(CultureInfo.InvariantCulture, $"# font version: {font.Version}\n");
        text.Append(CultureInfo.InvariantCulture, $"# font licence: {font.Licence}\n");
        text.Append(CultureInfo.InvariantCulture, $"# font file sha256: {Convert.ToHexStringLower(SHA256.HashData(bytes))}\n");
        text.Append(CultureInfo.InvariantCulture, $"em {font.UnitsPerEm}\n");
        int expected = -1, column = 0;
        (int Width, int Count) repeat = (-1, 0);

        void Flush()
        {
            if (repeat.Count > 0)
            {
                text.Append(' ').Append(repeat.Width);
                column++;
                _ = repeat.Count > 1 ? text.Append('*').Append(repeat.Count) : text;
            }

            repeat = (-1, 0);
        }

        foreach ((int codePoint, int width) in font.AdvanceWidths())
        {
            if (codePoint != expected || column >= 24)
            {
                Flush();
                _ = expected >= 0 ? text.Append('\n') : text;
                text.Append(codePoint.ToString("X4", CultureInfo.InvariantCulture));
                column = 0;
            }

            if (width != repeat.Width)
            {
                Flush();
            }

            repeat = (width, repeat.Count + 1);
            expected = codePoint + 1;
        }

        Flush();
        text.Append('\n');
        if (!face.StartsWith(Symbols, StringComparison.Ordinal))
        {
            PairTableWriter.Write(file, text);
        }

        return text.ToString();
    }
}

using System.Globalization;
using System.Text;

namespace PptBatch.TextTables;

/// <summary>
/// Writes the line breaking classes in the format that <c>LineBreakTable</c> reads: LB1 is applied, and the classes that rules LB30
/// and LB30b tell apart by other properties are written as classes of their own (OPN, CPN, EPU).
/// </summary>
internal static class LineBreakTableWriter
{
    private const int CodePoints = 0x110000;

    public static void Write(string unicodeFolder, string file)
    {
        string[] lineBreak = Property(unicodeFolder, "LineBreak.txt", "XX", out string version);
        string[] category = Property(unicodeFolder, "extracted/DerivedGeneralCategory.txt", "Cn", out _);
        string[] width = Property(unicodeFolder, "EastAsianWidth.txt", "N", out _);
        string[] emoji = Property(unicodeFolder, "emoji/emoji-data.txt", "", out _, "Extended_Pictographic");
        StringBuilder text = new($"# Line breaking classes from {version}, Unicode licence: https://www.unicode.org/license.txt\n");
        for (int start = 0, end; start < CodePoints; start = end)
        {
            string value = Resolve(start);
            for (end = start + 1; end < CodePoints && Resolve(end) == value; end++)
            {
            }

            if (value != "AL")
            {
                text.Append(CultureInfo.InvariantCulture, $"{start:X} {end - start:X} {value}\n");
            }
        }

        File.WriteAllText(file, text.ToString());

        string Resolve(int c)
        {
            bool wide = width[c] is "F" or "W" or "H";
            bool pictographUnassigned = emoji[c].Length > 0 && category[c] == "Cn";
            return lineBreak[c] switch
            {
                "AI" or "SG" or "XX" => pictographUnassigned ? "EPU" : "AL",
                "SA" => category[c] is "Mn" or "Mc" ? "CM" : "SA",
                "ID" when pictographUnassigned => "EPU",
                "OP" when !wide => "OPN",
                "CP" when !wide => "CPN",
                string other => other,
            };
        }
    }

    private static string[] Property(string folder, string name, string missing, out string version, string? only = null)
    {
        string[] lines = File.ReadAllLines(Path.Combine(folder, name));
        version = lines[0].TrimStart('#', ' ');
        string[] values = new string[CodePoints];
        Array.Fill(values, missing);
        foreach (string line in lines)
        {
            string[] fields = line.Split('#')[0].Split(';', StringSplitOptions.TrimEntries);
            if (fields.Length < 2 || (only is not null && fields[1] != only))
            {
                continue;
            }

            string[] range = fields[0].Split("..");
            int first = int.Parse(range[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            int last = int.Parse(range[^1], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            Array.Fill(values, fields[1], first, last - first + 1);
        }

        return values;
    }
}

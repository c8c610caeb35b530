using System.Globalization;
using System.Text;

namespace PptBatch.Preview.Painting.Bidi;

/// <summary>Brackets of a pair take one direction (UAX #9, rule N0 with definitions BD14 to BD16).</summary>
internal static class BidiBrackets
{
    private const int MostOpen = 63;

    // Quotation marks and ornate parentheses are open punctuation, and no brackets.
    private const string NoBrackets = "\u201A\u201E\u2E42\u301D\uFD3F";

    // What closes is the next character but for these, which are written after each other.
    private static readonly Dictionary<int, int> Others = new()
    {
        ['['] = ']', ['{'] = '}', [0xFF3B] = 0xFF3D, [0xFF5B] = 0xFF5D, [0x298D] = 0x2990, [0x298F] = 0x298E, [0x2329] = 0x3009,
    };

    /// <summary>Gives the brackets among neutrals a direction.</summary>
    /// <param name="classes">What the weak rules left.</param>
    /// <param name="characters">The characters.</param>
    /// <param name="original">What the characters were before: marks follow the bracket that they stand on.</param>
    /// <param name="direction">L or R, the paragraph's.</param>
    public static void Resolve(BidiClass[] classes, Rune[] characters, BidiClass[] original, BidiClass direction)
    {
        foreach ((int open, int close) in Pairs(classes, characters))
        {
            if (Of(classes, open, close, direction) is not { } side)
            {
                continue;
            }

            foreach (int bracket in (int[])[open, close])
            {
                classes[bracket] = side;
                for (int mark = bracket + 1; mark < classes.Length && original[mark] == BidiClass.NSM; mark++)
                {
                    classes[mark] = side;
                }
            }
        }
    }

    private static BidiClass? Of(BidiClass[] classes, int open, int close, BidiClass direction)
    {
        bool any = false;
        for (int at = open + 1; at < close; at++)
        {
            if (BidiLevels.Side(classes[at]) is var side && side is BidiClass.L or BidiClass.R)
            {
                if (side == direction)
                {
                    return direction;
                }

                any = true;
            }
        }

        return any ? Before(classes, open, direction) : null;
    }

    // The direction against the paragraph's holds where it was set up before the bracket.
    private static BidiClass Before(BidiClass[] classes, int open, BidiClass direction)
    {
        for (int at = open - 1; at >= 0; at--)
        {
            if (BidiLevels.Side(classes[at]) is var side && side is BidiClass.L or BidiClass.R)
            {
                return side;
            }
        }

        return direction;
    }

    private static List<(int Open, int Close)> Pairs(BidiClass[] classes, Rune[] characters)
    {
        List<(int, int)> pairs = [];
        Stack<(int Close, int At)> open = [];
        for (int at = 0; at < characters.Length; at++)
        {
            if (classes[at] != BidiClass.ON)
            {
                continue;
            }

            if (Closes(characters[at]) is { } close)
            {
                if (open.Count == MostOpen)
                {
                    return [];
                }

                open.Push((close, at));
            }
            else if (open.Any(bracket => bracket.Close == Canonical(characters[at])))
            {
                (int Close, int At) bracket;
                do
                {
                    bracket = open.Pop();
                }
                while (bracket.Close != Canonical(characters[at]));

                pairs.Add((bracket.At, at));
            }
        }

        pairs.Sort();
        return pairs;
    }

    private static int? Closes(Rune rune) =>
        Rune.GetUnicodeCategory(rune) != UnicodeCategory.OpenPunctuation
            || NoBrackets.Contains(rune.ToString(), StringComparison.Ordinal) ? null
            : Others.TryGetValue(rune.Value, out int close) ? close : rune.Value + 1;

    private static int Canonical(Rune rune) => rune.Value == 0x232A ? 0x3009 : rune.Value;
}

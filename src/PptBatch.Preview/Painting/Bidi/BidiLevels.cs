using System.Text;

namespace PptBatch.Preview.Painting.Bidi;

/// <summary>
/// The Unicode Bidirectional Algorithm (UAX #9) for a paragraph without marks of explicit direction: rules W1 to W7, N0 to N2, I1, I2 and
/// L1. Libraries that know it bring all of ICU along. A character at an even level is read from left to right, one at an odd level from
/// right to left.
/// </summary>
internal static class BidiLevels
{
    /// <summary>The level of each UTF-16 unit.</summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="rightToLeft">Its direction.</param>
    public static byte[] Of(string text, bool rightToLeft)
    {
        byte outer = rightToLeft ? (byte)1 : (byte)0;
        Rune[] runes = [.. text.EnumerateRunes()];
        BidiClass[] original = [.. runes.Select(BidiClasses.Of)];

        // What the algorithm passes over is taken out and put back with the level of what stands before it.
        int[] seen = [.. Enumerable.Range(0, runes.Length).Where(at => original[at] != BidiClass.BN)];
        BidiClass[] classes = [.. seen.Select(at => original[at])];
        Rune[] shown = [.. seen.Select(at => runes[at])];
        BidiClass direction = rightToLeft ? BidiClass.R : BidiClass.L;
        ResolveWeak(classes, direction);
        BidiBrackets.Resolve(classes, shown, [.. seen.Select(at => original[at])], direction);
        ResolveNeutral(classes, direction);

        byte[] levels = new byte[runes.Length];
        Array.Fill(levels, outer);
        for (int index = 0; index < seen.Length; index++)
        {
            levels[seen[index]] = Level(classes[index], outer);
        }

        Trail(levels, original, outer);
        return [.. runes.Zip(levels).SelectMany(pair => Enumerable.Repeat(pair.Second, pair.First.Utf16SequenceLength))];
    }

    /// <summary>The direction that a text begins with (rules P2 and P3): that of its first letter.</summary>
    public static bool BeginsRightToLeft(string text) =>
        text.EnumerateRunes().Select(BidiClasses.Of).FirstOrDefault(kind => kind is BidiClass.L or BidiClass.R or BidiClass.AL)
            is BidiClass.R or BidiClass.AL;

    /// <summary>Runs of a line in the order in which they stand, from the left (rule L2).</summary>
    public static IReadOnlyList<T> InVisualOrder<T>(IReadOnlyList<T> runs, Func<T, byte> level)
    {
        T[] ordered = [.. runs];
        byte[] levels = [.. runs.Select(level)];
        for (int at = levels.DefaultIfEmpty().Max(); at > 0; at--)
        {
            for (int start = 0; start < ordered.Length; start++)
            {
                int end = start;
                while (end < ordered.Length && levels[end] >= at)
                {
                    end++;
                }

                if (end > start)
                {
                    Array.Reverse(ordered, start, end - start);
                    Array.Reverse(levels, start, end - start);
                    start = end;
                }
            }
        }

        return ordered;
    }

    private static byte Level(BidiClass kind, byte outer) => (kind, outer) switch
    {
        (BidiClass.R, 0) or (BidiClass.L or BidiClass.EN or BidiClass.AN, 1) => (byte)(outer + 1),
        (BidiClass.EN or BidiClass.AN, 0) => 2,
        _ => outer,
    };

    private static void ResolveWeak(BidiClass[] classes, BidiClass direction)
    {
        ResolveLetters(classes, direction);
        ResolveSeparators(classes);
        BidiClass strong = direction;
        for (int at = 0; at < classes.Length; at++)
        {
            // W6, W7
            classes[at] = classes[at] switch
            {
                BidiClass.ES or BidiClass.ET or BidiClass.CS => BidiClass.ON,
                BidiClass.EN when strong == BidiClass.L => BidiClass.L,
                var kind => kind,
            };
            strong = classes[at] is BidiClass.L or BidiClass.R ? classes[at] : strong;
        }
    }

    // W1 to W3
    private static void ResolveLetters(BidiClass[] classes, BidiClass direction)
    {
        (BidiClass before, BidiClass strong) = (direction, direction);
        for (int at = 0; at < classes.Length; at++)
        {
            BidiClass kind = classes[at] == BidiClass.NSM ? before : classes[at];
            before = kind;
            strong = kind is BidiClass.L or BidiClass.R or BidiClass.AL ? kind : strong;
            classes[at] = kind == BidiClass.EN && strong == BidiClass.AL ? BidiClass.AN : kind;
        }

        classes.AsSpan().Replace(BidiClass.AL, BidiClass.R);
    }

    // W4, W5
    private static void ResolveSeparators(BidiClass[] classes)
    {
        for (int at = 1; at + 1 < classes.Length; at++)
        {
            bool joins = classes[at - 1] == classes[at + 1]
                && (classes[at], classes[at - 1]) is (BidiClass.ES, BidiClass.EN) or (BidiClass.CS, BidiClass.EN or BidiClass.AN);
            classes[at] = joins ? classes[at - 1] : classes[at];
        }

        for (int start = 0; start < classes.Length; start++)
        {
            int end = start;
            while (end < classes.Length && classes[end] == BidiClass.ET)
            {
                end++;
            }

            if (end > start && (At(classes, start - 1) == BidiClass.EN || At(classes, end) == BidiClass.EN))
            {
                classes.AsSpan(start, end - start).Fill(BidiClass.EN);
            }

            start = Math.Max(start, end - 1);
        }
    }

    // N1, N2
    private static void ResolveNeutral(BidiClass[] classes, BidiClass direction)
    {
        for (int start = 0; start < classes.Length; start++)
        {
            int end = start;
            while (end < classes.Length && IsNeutral(classes[end]))
            {
                end++;
            }

            BidiClass before = start == 0 ? direction : Side(classes[start - 1]);
            BidiClass after = end == classes.Length ? direction : Side(classes[end]);
            classes.AsSpan(start, end - start).Fill(before == after ? before : direction);
            start = Math.Max(start, end - 1);
        }
    }

    // L1: separators, and the white space before them and at the end, stand where the paragraph's direction puts them.
    private static void Trail(byte[] levels, BidiClass[] original, byte outer)
    {
        bool trails = true;
        for (int at = original.Length - 1; at >= 0; at--)
        {
            trails = original[at] is BidiClass.B or BidiClass.S || (trails && original[at] is BidiClass.WS or BidiClass.BN);
            levels[at] = trails ? outer : levels[at];
        }

        for (int at = 1; at < original.Length; at++)
        {
            levels[at] = original[at] == BidiClass.BN ? levels[at - 1] : levels[at];
        }
    }

    private static bool IsNeutral(BidiClass kind) => kind is BidiClass.B or BidiClass.S or BidiClass.WS or BidiClass.ON;

    /// <summary>The direction that a number or letter gives to neutrals beside it: numbers are as good as R.</summary>
    public static BidiClass Side(BidiClass kind) => kind is BidiClass.EN or BidiClass.AN ? BidiClass.R : kind;

    private static BidiClass? At(BidiClass[] classes, int at) => at >= 0 && at < classes.Length ? classes[at] : null;
}

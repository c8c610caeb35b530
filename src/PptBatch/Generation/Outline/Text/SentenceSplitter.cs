using PptBatch.SlideHtml.Model;

namespace PptBatch.Generation.Outline.Text;

/// <summary>Cuts text at sentence ends. Sentences stay whole: their words joined again are the text.</summary>
internal static class SentenceSplitter
{
    private const string Closers = "\"'”’»)]*_";
    private const string Versus = "v";
    private const string WideStops = "。！？";

    private static readonly HashSet<string> Abbreviations = new(StringComparer.OrdinalIgnoreCase)
    {
        "e.g", "i.e", "p.ej", "ej", "cf", "vs", "eq", "eqs", "fig", "figs", "tab",
        "dr", "dra", "sr", "sra", "mr", "mrs", "ms", "prof", "pág", "págs",
        "pag", "núm", "num", "no", "nº", "art", "cap", "vol", "ed", "eds", "aprox", "approx", "z.b", "d.h", "bzw", "ca", "p", "pp", "st",
        "inc",
        "ee.uu", "u.s", "al", "ex", "per es", "es", "vgl", "usw", "max", "min", "máx", "mín",
    };

    private static readonly int LongestAbbreviation = Abbreviations.Max(word => word.Length);

    public static IReadOnlyList<InlineText> Split(InlineText text)
    {
        string plain = text.Plain;
        bool[] verbatim = Mask(text, run => run.IsVerbatim);
        bool[] raised = Mask(text, run => run.Style.HasFlag(InlineStyle.Superscript));
        List<InlineText> sentences = [];
        int start = 0;
        StopRun run = default;
        for (int i = 0; i < plain.Length; i++)
        {
            int end = verbatim[i] ? -1 : EndOfSentence(plain, (verbatim, raised), start, i, ref run);
            if (end < 0)
            {
                continue;
            }

            Add(sentences, text.Slice(start, end));
            start = end;
            i = end - 1;
        }

        Add(sentences, text.Slice(start, plain.Length));
        return sentences;
    }

    private static void Add(List<InlineText> sentences, InlineText sentence)
    {
        if (!sentence.IsEmpty)
        {
            sentences.Add(sentence);
        }
    }

    private static int EndOfSentence(string plain, (bool[] Verbatim, bool[] Raised) masks, int start, int i, ref StopRun run)
    {
        char c = plain[i];
        if (c == '\n' || WideStops.Contains(c))
        {
            return AfterRaised(masks.Raised, i + 1);
        }

        if (c is not ('.' or '!' or '?' or '…'))
        {
            return -1;
        }

        if (i >= run.End)
        {
            run = RunAt(plain, masks, i);
        }

        return run.Next < 0 || (c == '.' && IsAbbreviation(plain, start, i)) ? -1 : run.Next;
    }

    // Stops and what closes after them end together, so that a run of them is looked at once.
    private static StopRun RunAt(string plain, (bool[] Verbatim, bool[] Raised) masks, int stop)
    {
        int end = stop + 1;
        while (end < plain.Length && !masks.Verbatim[end] && (Closers.Contains(plain[end]) || plain[end] is '.' or '!' or '?'))
        {
            end++;
        }

        end = AfterRaised(masks.Raised, end);
        int next = end;
        while (next < plain.Length && char.IsWhiteSpace(plain[next]))
        {
            next++;
        }

        bool begins = next > end && next < plain.Length && (masks.Verbatim[next] || StartsSentence(plain[next]));
        return new StopRun(end, begins ? next : -1);
    }

    // The number of a footnote belongs to the sentence before it.
    private static int AfterRaised(bool[] raised, int end)
    {
        while (end < raised.Length && raised[end])
        {
            end++;
        }

        return end;
    }

    private static bool StartsSentence(char c) =>
        char.IsUpper(c) || char.IsDigit(c) || "¿¡\"'“‘«([".Contains(c)
            || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.OtherLetter;

    private static bool IsAbbreviation(string plain, int start, int dot)
    {
        int from = dot;
        while (from > start && dot - from <= LongestAbbreviation
            && !char.IsWhiteSpace(plain[from - 1]) && plain[from - 1] is not ('(' or '[' or '"'))
        {
            from--;
        }

        string word = plain[from..dot];
        bool enumerator = from == start && word.Length <= 3 && word.All(char.IsAsciiDigit);
        bool initial = word.Length == 1 && char.IsUpper(word[0]) && dot + 2 < plain.Length && char.IsLetter(plain[dot + 2]);
        return enumerator || initial || word == Versus || Abbreviations.Contains(word);
    }

    private static bool[] Mask(InlineText text, Func<Inline, bool> isMarked)
    {
        bool[] mask = new bool[text.Plain.Length];
        int position = 0;
        foreach (Inline run in text.Runs)
        {
            Array.Fill(mask, isMarked(run), position, run.Text.Length);
            position += run.Text.Length;
        }

        return mask;
    }

    /// <param name="End">Where a run of stops and closers ends.</param>
    /// <param name="Next">Where a sentence begins behind it; -1 where none does.</param>
    private readonly record struct StopRun(int End, int Next);
}

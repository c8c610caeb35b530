using PptBatch.Generation.Outline.Blocks;
using PptBatch.Generation.Outline.Text;

namespace PptBatch.Generation.Outline.Planning;

/// <summary>Lays prose out for reading from the back row: a short text as it is, a longer one as a lead sentence and bullets.</summary>
internal static class ProseLayout
{
    private const int ShortWords = 40;
    private const int BulletWords = 28;
    private const int FragmentWords = 6;

    /// <summary>Bullets that start so only make sense beside the sentence before them.</summary>
    private static readonly string[] LeaningStarts =
    [
        "Esto", "Eso", "Ésta", "Este", "Esta", "Estos", "Estas", "Ello", "Sí,", "Por lo tanto", "Por eso", "Así", "Pero", "Sin embargo", "Y ", "O ",
        "Además", "También", "This", "That", "These", "Those", "It ", "They ", "So ", "But ", "However", "Therefore", "And ", "Isso", "Isto",
        "Mas ", "Cela", "Ceci", "Mais ", "Das ", "Dies", "Aber ", "Questo", "Questa", "Ma ",
    ];

    /// <summary>The blocks for some paragraphs.</summary>
    /// <param name="paragraphs">The paragraphs in order.</param>
    /// <param name="cut">True when sentences were set apart from their paragraph, so that the notes should have it whole.</param>
    public static IReadOnlyList<LessonBlock> Of(IReadOnlyList<Prose> paragraphs, out bool cut)
    {
        int words = BlockSize.Words(paragraphs);
        List<InlineText> bullets = [];
        foreach (Prose paragraph in paragraphs)
        {
            bullets.AddRange(Join(SentenceSplitter.Split(paragraph.Text)));
        }

        cut = words > ShortWords && bullets.Count > 1;
        if (!cut)
        {
            return [.. paragraphs];
        }

        LessonBlock lead = new Prose(bullets[0]);
        return [lead, new BulletList(false, 1, [.. bullets.Skip(1).Select(text => new ListEntry(text))])];
    }

    private static List<InlineText> Join(IReadOnlyList<InlineText> sentences)
    {
        List<InlineText> joined = [];
        foreach (InlineText sentence in sentences)
        {
            bool leans = joined.Count > 0
                && (sentence.WordCount < FragmentWords || joined[^1].WordCount < FragmentWords || Leans(sentence.PlainText))
                && joined[^1].WordCount + sentence.WordCount <= BulletWords;
            if (leans)
            {
                joined[^1] = joined[^1].Append(sentence);
            }
            else
            {
                joined.Add(sentence);
            }
        }

        return joined;
    }

    private static bool Leans(string sentence) => LeaningStarts.Any(start => sentence.StartsWith(start, StringComparison.Ordinal));
}

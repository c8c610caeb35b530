using PptBatch.Generation.Outline.Text;
using PptBatch.SlideHtml.Blocks;
using PptBatch.SlideHtml.Model;

namespace PptBatch.Generation.Outline.Planning;

/// <summary>Lays prose out for reading from the back row: a short text as it is, a longer one as a lead sentence and bullets.</summary>
internal static class ProseLayout
{
    private const int ShortWords = 40;
    private const int BulletWords = 28;
    private const int FragmentWords = 6;

    /// <summary>The blocks for some paragraphs.</summary>
    /// <param name="paragraphs">The paragraphs in order.</param>
    /// <param name="cut">True when sentences were set apart from their paragraph, so that the notes should have it whole.</param>
    public static IReadOnlyList<Block> Of(IReadOnlyList<ParagraphBlock> paragraphs, out bool cut)
    {
        List<InlineText> bullets = [];
        foreach (ParagraphBlock paragraph in paragraphs)
        {
            bullets.AddRange(Join(SentenceSplitter.Split(paragraph.Text)));
        }

        cut = BlockSize.Words(paragraphs) > ShortWords && bullets.Count > paragraphs.Count;
        if (!cut && (bullets.Count < 3 || BlockSize.Words(paragraphs) <= ShortWords))
        {
            return [.. paragraphs];
        }

        return bullets.Count == 2
            ? [.. bullets.Select(text => new ParagraphBlock(text))]
            : [new ParagraphBlock(bullets[0]), ListBlock.Of(bullets.Skip(1))];
    }

    private static List<InlineText> Join(IReadOnlyList<InlineText> sentences)
    {
        List<InlineText> joined = [];
        foreach (InlineText sentence in sentences)
        {
            bool leans = joined.Count > 0
                && (sentence.WordCount < FragmentWords || joined[^1].WordCount < FragmentWords || LeaningSentence.Leans(sentence.Plain))
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
}

using PptBatch.Generation.Outline.Presenting;
using PptBatch.Generation.Outline.Text;
using PptBatch.SlideHtml.Blocks;
using PptBatch.SlideHtml.Model;

namespace PptBatch.Generation.Outline.Planning;

/// <summary>
/// Cuts a text that is too long for a slide into balanced parts, at sentence ends, and never before a sentence that leans on
/// the last.
/// </summary>
internal static class TextParts
{
    public static IReadOnlyList<Idea> Of(Idea idea, SlideDensity density)
    {
        if (!idea.IsText || idea.Words <= density.Words + density.Afterthought)
        {
            return [idea];
        }

        double goal = idea.Words / Math.Ceiling(idea.Words / (double)density.Words);
        List<Idea> parts = [];
        List<ParagraphBlock> part = [];
        int words = 0;
        foreach (ParagraphBlock sentence in idea.Before.SelectMany(Sentences))
        {
            int more = sentence.Text.WordCount;
            bool full = words + (more / 2.0) > goal && (words >= goal / 2 || words + more > density.Words);
            if (words > 0 && full && !LeaningSentence.Leans(sentence.Text.Plain))
            {
                parts.Add(Joined(part));
                part.Clear();
                words = 0;
            }

            part.Add(sentence);
            words += more;
        }

        parts.Add(Joined(part));
        return parts.Count == 1 ? [idea] : parts;
    }

    private static IEnumerable<ParagraphBlock> Sentences(ParagraphBlock paragraph) =>
        SentenceSplitter.Split(paragraph.Text).Select(sentence => new ParagraphBlock(sentence) { PartOf = paragraph.Verbatim });

    /// <summary>Sentences of one paragraph together again; a paragraph that is whole again is no part.</summary>
    private static Idea Joined(List<ParagraphBlock> sentences)
    {
        List<ParagraphBlock> paragraphs = [];
        foreach (IGrouping<InlineText, ParagraphBlock> group in sentences.GroupBy(sentence => sentence.Verbatim))
        {
            InlineText text = group.Aggregate(InlineText.Empty, (joined, sentence) => joined.Append(sentence.Text));
            paragraphs.Add(text.Plain.Length >= group.Key.Plain.Length ? new ParagraphBlock(group.Key)
                : new ParagraphBlock(text) { PartOf = group.Key });
        }

        return new Idea(paragraphs, [], []);
    }
}

using PptBatch.Generation.Outline.Blocks;
using PptBatch.Generation.Outline.Text;

namespace PptBatch.Generation.Outline.Planning;

/// <summary>
/// Cuts a text that is too long for a slide into balanced parts, at sentence ends, and never before a sentence that leans on
/// the last.
/// </summary>
internal static class TextParts
{
    public static IReadOnlyList<Idea> Of(Idea idea)
    {
        if (!idea.IsText || idea.Words <= BlockSize.SlideWords + BlockSize.AfterthoughtWords)
        {
            return [idea];
        }

        double goal = idea.Words / Math.Ceiling(idea.Words / (double)BlockSize.SlideWords);
        List<Idea> parts = [];
        List<Prose> part = [];
        int words = 0;
        foreach (Prose sentence in idea.Before.SelectMany(Sentences))
        {
            int more = sentence.Text.WordCount;
            bool full = words + (more / 2.0) > goal && (words >= goal / 2 || words + more > BlockSize.SlideWords);
            if (words > 0 && full && !LeaningSentence.Leans(sentence.Text.PlainText))
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

    private static IEnumerable<Prose> Sentences(Prose paragraph) =>
        SentenceSplitter.Split(paragraph.Text).Select(sentence => new Prose(sentence) { PartOf = paragraph.Verbatim });

    /// <summary>Sentences of one paragraph together again; a paragraph that is whole again is no part.</summary>
    private static Idea Joined(List<Prose> sentences)
    {
        List<Prose> paragraphs = [];
        foreach (IGrouping<InlineText, Prose> group in sentences.GroupBy(sentence => sentence.Verbatim))
        {
            InlineText text = group.Aggregate(InlineText.Empty, (joined, sentence) => joined.Append(sentence.Text));
            paragraphs.Add(text.PlainText.Length >= group.Key.PlainText.Length ? new Prose(group.Key)
                : new Prose(text) { PartOf = group.Key });
        }

        return new Idea(paragraphs, [], []);
    }
}

using PptBatch.Generation.Outline.Presenting;
using PptBatch.Generation.Outline.Text;
using PptBatch.SlideHtml.Blocks;
using PptBatch.SlideHtml.Model;

namespace PptBatch.Generation.Outline.Planning;

/// <summary>
/// Groups a section's blocks into ideas: code with its lead-in and its output, a picture with its text, a list with its
/// sentence.
/// </summary>
internal sealed class IdeaGrouper(SlideDensity density)
{
    private const int LeadWords = 40;
    private const int ExplanationWords = 35;
    private const int LinesThatDraw = 9;

    private readonly List<Idea> _ideas = [];
    private readonly List<ParagraphBlock> _pending = [];

    public static IReadOnlyList<Idea> Group(IReadOnlyList<Block> blocks, SlideDensity density)
    {
        IdeaGrouper grouper = new(density);
        for (int i = 0; i < blocks.Count; i++)
        {
            grouper.Add(blocks[i], i + 1 < blocks.Count ? blocks[i + 1] : null);
        }

        grouper.EndText();
        return grouper._ideas;
    }

    private void Add(Block block, Block? next)
    {
        switch (block)
        {
            case HeadingBlock heading:
                _pending.Add(new ParagraphBlock(heading.Text));
                break;
            case ParagraphBlock prose when Explains(prose, next):
                _ideas[^1] = _ideas[^1] with { After = [.. _ideas[^1].After, prose] };
                break;
            case ParagraphBlock prose:
                _pending.Add(prose);
                break;
            case CodeBlock when _pending.Count == 0 && ContinuesCode((CodeBlock)block):
            case PictureBlock when _pending.Count == 0 && DrawnByCode():
                _ideas[^1] = _ideas[^1] with { Shown = [.. _ideas[^1].Shown, block] };
                break;
            case CalloutBlock callout:
                EndText();
                _ideas.Add(new Idea([], [callout], []));
                break;
            default:
                Show(block);
                break;
        }
    }

    private bool ContinuesCode(CodeBlock code)
    {
        if (_ideas.Count == 0 || _ideas[^1] is not { Shown: [.., CodeBlock], After: [] } idea)
        {
            return false;
        }

        return code.Output || (idea.Lines + BlockSize.Lines([code]) <= density.Lines && idea.Shown.OfType<CodeBlock>()
            .Count() < 6);
    }

    /// <summary>A picture right after a few lines of code is what they drew.</summary>
    private bool DrawnByCode() =>
        _ideas is [.., { Shown: [.., CodeBlock], After: [] } idea] && idea.Shown.OfType<CodeBlock>().Sum(code =>
            code.LineCount) <= LinesThatDraw;

    /// <summary>A short paragraph after code, a table or a picture explains it, unless it leads on to the next thing.</summary>
    private bool Explains(ParagraphBlock prose, Block? next)
    {
        if (_pending.Count > 0 || _ideas.Count == 0 || _ideas[^1] is not { Shown: [.., not CalloutBlock] } idea)
        {
            return false;
        }

        if (char.IsLower(prose.Text.Plain[0]) && prose.Text.WordCount <= density.Words)
        {
            return true;
        }

        bool leadsOn = EndsWithColon(prose)
            || (next is not null and not ParagraphBlock and not CalloutBlock && !LeaningSentence.Leans(prose.Text.Plain));
        int limit = idea is { Shown: [.., PictureBlock], Before: [] } ? density.Words : ExplanationWords;
        bool fits = idea.Words + prose.Text.WordCount <= BlockSize.WordsBeside(idea.Shown, density)
            && idea.Lines + BlockSize.Lines([prose]) <= density.Lines + 1;
        bool lonePicture = idea is { Shown: [PictureBlock], Before: [], After: [] };
        return !leadsOn && prose.Text.WordCount <= limit && (fits || lonePicture);
    }

    private void Show(Block block)
    {
        if (_pending.Count == 0)
        {
            _ideas.Add(new Idea([], [block], []));
            return;
        }

        if (BlockSize.Words(_pending) <= LeadWords)
        {
            _ideas.Add(new Idea([.. _pending], [block], []));
            _pending.Clear();
            return;
        }

        if (block is TableBlock && !EndsWithColon(_pending[^1]))
        {
            EndText();
            _ideas.Add(new Idea([], [block], []));
            return;
        }

        ParagraphBlock last = _pending[^1];
        _pending.RemoveAt(_pending.Count - 1);
        IReadOnlyList<InlineText> sentences = SentenceSplitter.Split(last.Text);
        if (last.Text.WordCount <= LeadWords || sentences.Count == 1)
        {
            EndText();
            _ideas.Add(new Idea([last], [block], []));
            return;
        }

        InlineText rest = sentences.Take(sentences.Count - 1).Aggregate(InlineText.Empty, (text, sentence) => text.Append(sentence));
        _pending.Add(new ParagraphBlock(rest) { PartOf = last.Verbatim });
        EndText();
        _ideas.Add(new Idea([new ParagraphBlock(sentences[^1]) { PartOf = last.Verbatim }], [block], []));
    }

    private void EndText()
    {
        if (_pending.Count > 0)
        {
            _ideas.Add(new Idea([.. _pending], [], []));
            _pending.Clear();
        }
    }

    private static bool EndsWithColon(ParagraphBlock prose) => prose.Text.Plain.EndsWith(':');
}

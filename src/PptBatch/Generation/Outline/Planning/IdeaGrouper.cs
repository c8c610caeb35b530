using PptBatch.Generation.Outline.Blocks;
using PptBatch.Generation.Outline.Text;

namespace PptBatch.Generation.Outline.Planning;

/// <summary>
/// Groups a section's blocks into ideas: code with its lead-in and its output, a picture with its text, a list with its
/// sentence.
/// </summary>
internal sealed class IdeaGrouper
{
    private const int LeadWords = 40;
    private const int ExplanationWords = 35;
    private const int LinesThatDraw = 9;

    private readonly List<Idea> _ideas = [];
    private readonly List<Prose> _pending = [];

    public static IReadOnlyList<Idea> Group(IReadOnlyList<LessonBlock> blocks)
    {
        IdeaGrouper grouper = new();
        for (int i = 0; i < blocks.Count; i++)
        {
            grouper.Add(blocks[i], i + 1 < blocks.Count ? blocks[i + 1] : null);
        }

        grouper.EndText();
        return grouper._ideas;
    }

    private void Add(LessonBlock block, LessonBlock? next)
    {
        switch (block)
        {
            case HeadingLine heading:
                _pending.Add(new Prose(heading.Text));
                break;
            case Prose prose when Explains(prose, next):
                _ideas[^1] = _ideas[^1] with { After = [.. _ideas[^1].After, prose] };
                break;
            case Prose prose:
                _pending.Add(prose);
                break;
            case CodeListing when _pending.Count == 0 && ContinuesCode((CodeListing)block):
            case Figure when _pending.Count == 0 && DrawnByCode():
                _ideas[^1] = _ideas[^1] with { Shown = [.. _ideas[^1].Shown, block] };
                break;
            case Callout callout:
                EndText();
                _ideas.Add(new Idea([], [callout], []));
                break;
            default:
                Show(block);
                break;
        }
    }

    private bool ContinuesCode(CodeListing code)
    {
        if (_ideas.Count == 0 || _ideas[^1] is not { Shown: [.., CodeListing], After: [] } idea)
        {
            return false;
        }

        return code.IsOutput || (idea.Lines + BlockSize.Lines([code]) <= BlockSize.SlideLines && idea.Shown.OfType<CodeListing>()
            .Count() < 6);
    }

    /// <summary>A picture right after a few lines of code is what they drew.</summary>
    private bool DrawnByCode() =>
        _ideas is [.., { Shown: [.., CodeListing], After: [] } idea] && idea.Shown.OfType<CodeListing>().Sum(code =>
            code.LineCount) <= LinesThatDraw;

    /// <summary>A short paragraph after code, a table or a picture explains it, unless it leads on to the next thing.</summary>
    private bool Explains(Prose prose, LessonBlock? next)
    {
        if (_pending.Count > 0 || _ideas.Count == 0 || _ideas[^1] is not { Shown: [.., not Callout] } idea)
        {
            return false;
        }

        if (char.IsLower(prose.Text.PlainText[0]) && prose.Text.WordCount <= BlockSize.SlideWords)
        {
            return true;
        }

        bool leadsOn = EndsWithColon(prose)
            || (next is not null and not Prose and not Callout && !LeaningSentence.Leans(prose.Text.PlainText));
        int limit = idea is { Shown: [.., Figure], Before: [] } ? BlockSize.SlideWords : ExplanationWords;
        bool fits = idea.Words + prose.Text.WordCount <= BlockSize.WordsBeside(idea.Shown)
            && idea.Lines + BlockSize.Lines([prose]) <= BlockSize.SlideLines + 1;
        bool lonePicture = idea is { Shown: [Figure], Before: [], After: [] };
        return !leadsOn && prose.Text.WordCount <= limit && (fits || lonePicture);
    }

    private void Show(LessonBlock block)
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

        if (block is TableGrid && !EndsWithColon(_pending[^1]))
        {
            EndText();
            _ideas.Add(new Idea([], [block], []));
            return;
        }

        Prose last = _pending[^1];
        _pending.RemoveAt(_pending.Count - 1);
        IReadOnlyList<InlineText> sentences = SentenceSplitter.Split(last.Text);
        if (last.Text.WordCount <= LeadWords || sentences.Count == 1)
        {
            EndText();
            _ideas.Add(new Idea([last], [block], []));
            return;
        }

        InlineText rest = sentences.Take(sentences.Count - 1).Aggregate(InlineText.Empty, (text, sentence) => text.Append(sentence));
        _pending.Add(new Prose(rest) { PartOf = last.Verbatim });
        EndText();
        _ideas.Add(new Idea([new Prose(sentences[^1]) { PartOf = last.Verbatim }], [block], []));
    }

    private void EndText()
    {
        if (_pending.Count > 0)
        {
            _ideas.Add(new Idea([.. _pending], [], []));
            _pending.Clear();
        }
    }

    private static bool EndsWithColon(Prose prose) => prose.Text.PlainText.EndsWith(':');
}

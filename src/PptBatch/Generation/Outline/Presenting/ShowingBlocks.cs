using PptBatch.Generation.Outline.Text;
using PptBatch.SlideHtml.Blocks;
using PptBatch.SlideHtml.Model;

namespace PptBatch.Generation.Outline.Presenting;

/// <summary>
/// Reads what the markdown only lists as the thing that it is: questions with their answers, terms with what they mean, steps of a
/// procedure, sides of a comparison.
/// Nothing is added, and what is none of these stays as it is.
/// </summary>
internal static class ShowingBlocks
{
    private const int FewestTerms = 2;
    private const int MostTerms = 6;
    private const int TermWords = 4;
    private const int FewestSteps = 3;
    private const int MostSteps = 6;
    private const int StepWords = 16;
    private const int SideTitleWords = 6;
    private const int SideItemWords = 14;
    private const int MostSideItems = 5;

    /// <summary>The blocks of one section.</summary>
    /// <param name="heading">The section's heading, which may announce a procedure; may be empty.</param>
    /// <param name="blocks">Its blocks, in order.</param>
    /// <param name="told">Hears what the blocks stand for.</param>
    public static IReadOnlyList<Block> In(string heading, IReadOnlyList<Block> blocks, ToldText told)
    {
        List<Block> shown = [];
        for (int i = 0; i < blocks.Count; i++)
        {
            string lead = i > 0 && blocks[i - 1] is ParagraphBlock prose ? prose.Text.Plain : "";
            Block? showing = blocks[i] is ListBlock list
                ? (Block?)Quiz(list) ?? (Block?)Compared(list) ?? (Block?)Terms(list) ?? Steps(list, heading, lead)
                : blocks[i] is ParagraphBlock paragraph ? Told(paragraph) : null;
            shown.Add(showing ?? blocks[i]);
            if (showing is not null)
            {
                told.Remember(showing, blocks[i] is ListBlock items ? [.. items.Items.Select(item => item.Text)] : [.. blocks[i].Words]);
            }
        }

        return shown;
    }

    /// <summary>The headings of the sections below as steps where each is a numbered one, else as a list.</summary>
    public static Block Below(IReadOnlyList<InlineText> headings) =>
        headings.Count is >= FewestSteps and <= MostSteps && headings.All(heading => ProcedureWords.IsNumbered(heading.Plain))
            ? new StepsBlock([.. headings.Select(heading => (IReadOnlyList<InlineText>)[heading])])
            : ListBlock.Of(headings);

    private static QuizBlock? Quiz(ListBlock list)
    {
        QuizQuestion?[] questions = [.. list.Branches.Select(branch => branch.Count == 1 ? Question(branch[0].Text) : null)];
        return questions.Length > 0 && questions.All(question => question is not null)
            ? new QuizBlock([.. questions.OfType<QuizQuestion>()])
            : null;
    }

    private static QuizQuestion? Question(InlineText text) => QuestionLine.Of(text.Plain) is { } line
        ? new QuizQuestion(
            text.Slice(0, line.Question),
            [.. line.Options.Select((option, index) =>
                new QuizAnswer(text.Slice(option.Start.Value, option.End.Value), index == line.Right))])
        : null;

    // "- **term**: what it means": the marks of a definition are a short name, a colon and a space.
    private static GlossaryBlock? Terms(ListBlock list)
    {
        GlossaryEntry?[] entries = [.. list.Branches.Select(branch => branch.Count == 1 ? Term(branch[0].Text) : null)];
        return !list.Ordered && entries.Length is >= FewestTerms and <= MostTerms && entries.All(entry => entry is not null)
            ? new GlossaryBlock([.. entries.OfType<GlossaryEntry>()])
            : null;
    }

    private static GlossaryEntry? Term(InlineText text)
    {
        string plain = text.Plain;
        int colon = plain.IndexOf(": ", StringComparison.Ordinal);
        if (colon < 1 || IsInsideCode(text, colon))
        {
            return null;
        }

        InlineText term = text.Slice(0, colon);
        InlineText meaning = text.Slice(colon + 1, plain.Length);
        return term.WordCount <= TermWords && !meaning.IsEmpty ? new GlossaryEntry(term, [meaning]) : null;
    }

    private static bool IsInsideCode(InlineText text, int position)
    {
        foreach (Inline run in text.Runs)
        {
            if (position < run.Text.Length)
            {
                return run.IsVerbatim;
            }

            position -= run.Text.Length;
        }

        return false;
    }

    private static StepsBlock? Steps(ListBlock list, string heading, string lead)
    {
        bool flat = list is { Ordered: true, Start: 1, Items.Count: >= FewestSteps and <= MostSteps }
            && list.Items.All(item => item.Level == 0 && item.Text.WordCount <= StepWords && !item.Text.Plain.Contains('\n'));
        return flat && (ProcedureWords.Announces(heading) || ProcedureWords.Announces(lead) || IsSequence([.. list.Items.Select(item =>
                item.Text)]))
            ? new StepsBlock([.. list.Items.Select(item => (IReadOnlyList<InlineText>)[item.Text])])
            : null;
    }

    // A paragraph that says "first, then, finally" is a procedure; sentences around it would be steps that are none.
    private static StepsBlock? Told(ParagraphBlock paragraph)
    {
        IReadOnlyList<InlineText> sentences = SentenceSplitter.Split(paragraph.Text);
        return sentences.Count is >= FewestSteps and <= MostSteps && IsSequence(sentences)
            && sentences.All(sentence => sentence.WordCount <= StepWords)
            ? new StepsBlock([.. sentences.Select(sentence => (IReadOnlyList<InlineText>)[sentence])])
            : null;
    }

    private static bool IsSequence(IReadOnlyList<InlineText> texts) =>
        ProcedureWords.Begins(texts[0].Plain) && texts.Skip(1).All(text => ProcedureWords.GoesOn(text.Plain));

    // Two items with items of their own are two sides of something.
    private static ColumnsBlock? Compared(ListBlock list)
    {
        IReadOnlyList<IReadOnlyList<ListItem>> branches = list.Branches;
        bool sides = !list.Ordered && branches.Count == 2 && branches.All(branch => branch[0].Level == 0
            && branch[0].Text.WordCount <= SideTitleWords && branch.Count is >= 3 and <= MostSideItems + 1
            && branch.Skip(1).All(item => item.Level == 1 && item.Text.WordCount <= SideItemWords));
        return sides ? new ColumnsBlock([.. branches.Select(Side)], Comparison: true) : null;
    }

    private static Column Side(IReadOnlyList<ListItem> branch)
    {
        string plain = branch[0].Text.Plain;
        InlineText title = plain.EndsWith(':') ? branch[0].Text.Slice(0, plain.Length - 1) : branch[0].Text;
        return new Column(title, [new ListBlock(branch[1].Ordered, branch[1].Number, [.. branch.Skip(1).Select(item =>
            item with { Level = 0 })])]);
    }
}

using System.Globalization;
using PptBatch.OpenXml.Slides;

namespace PptBatch.OpenXml.Html;

/// <summary>The words of blocks as paragraphs, where only paragraphs can stand: lists keep their marks, code its lines, tables a line a row.</summary>
internal static class BlockWords
{
    public static IEnumerable<InlineText> Of(IEnumerable<Block> blocks) => blocks.SelectMany(Of).Where(text => !text.IsEmpty);

    /// <summary>Parts what can be said in words from the pictures, tables, charts and code that must stand by themselves, however deep they are.</summary>
    public static (IReadOnlyList<Block> Words, IReadOnlyList<Block> Standing) Split(IReadOnlyList<Block> blocks)
    {
        List<Block> standing = [];
        return (Without(blocks, standing), standing);
    }

    private static List<Block> Without(IEnumerable<Block> blocks, List<Block> standing)
    {
        List<Block> words = [];
        foreach (Block block in blocks)
        {
            if (block is PictureBlock or TableBlock or ChartBlock or CodeBlock)
            {
                standing.Add(block);
                continue;
            }

            words.Add(block switch
            {
                CalloutBlock callout => callout with { Content = Without(callout.Content, standing) },
                CardsBlock cards => new CardsBlock([.. cards.Cards.Select(card => card with { Content = Without(card.Content, standing) })]),
                ColumnsBlock columns => columns with { Columns = [.. columns.Columns.Select(column => column with { Content = Without(column.Content, standing) })] },
                _ => block,
            });
        }

        return words;
    }

    private static IEnumerable<InlineText> Of(Block block) => block switch
    {
        ParagraphBlock paragraph => [paragraph.Text],
        ListBlock list => list.Items.Select(Item),
        CodeBlock code => code.Code.Split('\n').Select(line => InlineText.Of(line)),
        TableBlock table => [table.Caption ?? InlineText.Empty, .. table.Rows.Select(row => Joined(row.Cells.SelectMany(cell => cell.Paragraphs), " · "))],
        QuoteBlock quote => [.. quote.Paragraphs, .. quote.Citation is null ? Array.Empty<InlineText>() : [quote.Citation]],
        CalloutBlock callout => Titled(callout.Title, callout.Content),
        GlossaryBlock glossary => glossary.Entries.Select(entry => Joined([entry.Term, .. entry.Definitions], ": ")),
        PictureBlock picture => picture.Caption is null ? [InlineText.Of(picture.AltText)] : [picture.Caption],
        MathBlock math => [InlineText.Of(math.Tex)],
        ColumnsBlock columns => columns.Columns.SelectMany(column => Titled(column.Title, column.Content)),
        CardsBlock cards => cards.Cards.SelectMany(card => Titled(card.Title, card.Content)),
        StepsBlock steps => steps.Steps.SelectMany(step => step),
        TimelineBlock timeline => timeline.Events.Select(item => Joined([item.Date, .. item.Text], " ")),
        StatsBlock stats => stats.Stats.Select(stat => Joined([stat.Number, stat.Label], " ")),
        QuizBlock quiz => quiz.Questions.SelectMany(question => (InlineText[])[question.Question, .. question.Answers.Select(answer => answer.Text)]),
        ChartBlock chart => [InlineText.Of(chart.Caption ?? ""), .. chart.Categories.Select((category, row) => InlineText.Of(
            category + ": " + string.Join(" · ", chart.Series.Select(series => $"{series.Name} {series.Values[row]?.ToString(CultureInfo.InvariantCulture)}"))))],
        _ => [],
    };

    private static IEnumerable<InlineText> Titled(InlineText? title, IEnumerable<Block> content) => title is null ? Of(content) : Of(content).Prepend(title);

    private static InlineText Item(ListItem item)
    {
        string mark = new string(' ', item.Level * 2) + (item.Ordered ? item.Number.ToString(CultureInfo.InvariantCulture) + ". " : "– ");
        return new InlineText([new Inline(mark), .. item.Text.Runs]);
    }

    private static InlineText Joined(IEnumerable<InlineText> parts, string between)
    {
        List<Inline> runs = [];
        foreach (InlineText part in parts.Where(part => !part.IsEmpty))
        {
            if (runs.Count > 0)
            {
                runs.Add(new Inline(between));
            }

            runs.AddRange(part.Runs);
        }

        return new InlineText(runs);
    }
}

using System.Globalization;
using PptBatch.OpenXml.Slides;

namespace PptBatch.OpenXml.Html;

/// <summary>Speaker notes are paragraphs: lists keep their marks, code its lines, tables a line a row.</summary>
internal static class NotesReader
{
    public static IEnumerable<InlineText> Read(IEnumerable<Block> blocks) => blocks.SelectMany(Read).Where(text => !text.IsEmpty);

    private static IEnumerable<InlineText> Read(Block block) => block switch
    {
        ParagraphBlock paragraph => [paragraph.Text],
        ListBlock list => list.Items.Select(Item),
        CodeBlock code => code.Code.Split('\n').Select(line => InlineText.Of(line)),
        TableBlock table => table.Rows.Select(row => Joined(row.Cells.SelectMany(cell => cell.Paragraphs), " · ")),
        QuoteBlock quote => [.. quote.Paragraphs, .. quote.Citation is null ? Array.Empty<InlineText>() : [quote.Citation]],
        CalloutBlock callout => [.. callout.Title is null ? Array.Empty<InlineText>() : [callout.Title], .. Read(callout.Content)],
        GlossaryBlock glossary => glossary.Entries.Select(entry => Joined([entry.Term, .. entry.Definitions], ": ")),
        PictureBlock picture => picture.Caption is null ? [InlineText.Of(picture.AltText)] : [picture.Caption],
        MathBlock math => [InlineText.Of(math.Tex)],
        ColumnsBlock columns => columns.Columns.SelectMany(column => Read(column.Content)),
        CardsBlock cards => cards.Cards.SelectMany(card => Read(card.Content)),
        StepsBlock steps => steps.Steps.SelectMany(step => step),
        TimelineBlock timeline => timeline.Events.Select(item => Joined([item.Date, .. item.Text], " ")),
        StatsBlock stats => stats.Stats.Select(stat => Joined([stat.Number, stat.Label], " ")),
        QuizBlock quiz => quiz.Questions.SelectMany(question => (InlineText[])[question.Question, .. question.Answers.Select(answer => answer.Text)]),
        ChartBlock chart => chart.Categories.Select((category, row) => InlineText.Of(
            category + ": " + string.Join(" · ", chart.Series.Select(series => series.Values[row]?.ToString(CultureInfo.InvariantCulture))))),
        _ => [],
    };

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

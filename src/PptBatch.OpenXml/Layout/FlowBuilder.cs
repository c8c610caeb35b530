using PptBatch.Localization;
using PptBatch.OpenXml.Layout.Flows;
using PptBatch.OpenXml.Layout.Tables;
using PptBatch.OpenXml.Slides;

namespace PptBatch.OpenXml.Layout;

/// <summary>Turns blocks into flows. Paragraphs and lists that follow each other share one flow, so that they share one placeholder.</summary>
internal sealed class FlowBuilder(Phrasebook words, bool rightToLeft)
{
    private const int MostTableColumns = 12;
    private const int MostStepText = 140;
    private readonly List<Flow> _flows = [];
    private readonly List<TextUnit> _units = [];
    private readonly CodeSizes _codeSizes = new();
    private string? _language;

    public static IReadOnlyList<Flow> Build(IEnumerable<Block> blocks, Phrasebook words, bool rightToLeft)
    {
        FlowBuilder builder = new(words, rightToLeft);
        IReadOnlyList<IReadOnlyList<Block>> runs = [.. PictureRuns.Of(blocks)];
        bool leads = runs is [[ParagraphBlock { Heading: false }], [ListBlock], ..];
        foreach (IReadOnlyList<Block> run in runs)
        {
            if (run.Count > 1)
            {
                builder.CloseText();
                builder._flows.Add(Grids.Pictures([.. run.Cast<PictureBlock>()], words, rightToLeft));
            }
            else if (leads && run == runs[0])
            {
                builder._units.Add(TextUnit.Lead(((ParagraphBlock)run[0]).Text, rightToLeft || run[0].RightToLeft));
            }
            else
            {
                builder.Add(run[0]);
            }
        }

        builder.CloseText();
        return builder._flows;
    }

    private void Add(Block block)
    {
        bool rtl = rightToLeft || block.RightToLeft;
        switch (block)
        {
            case ParagraphBlock { Heading: true } heading:
                // A heading begins a text of its own, so that it can stay with what it heads.
                _units.Add(TextUnit.Heading(heading.Text, rtl));
                break;
            case ParagraphBlock paragraph:
                _units.Add(TextUnit.Words(paragraph.Text, rtl));
                break;
            case ListBlock list:
                _units.AddRange(TextUnit.Items(list.Items, rtl));
                break;
            case GlossaryBlock glossary:
                _units.AddRange(GlossaryUnits.Of(glossary, rtl));
                break;
            case QuizBlock quiz:
                _units.AddRange(QuizUnits.Of(quiz, rtl));
                break;
            case StepsBlock steps when steps.Steps.Count is < 2 or > 8 || !AreShort(steps.Steps):
                _units.AddRange(TextUnit.Items([.. steps.Steps.Select((step, index) => new ListItem(Joined(step), 0, true, index + 1))], rtl));
                break;
            case TimelineBlock timeline when !AreShort(timeline.Events.Select(item => item.Text)):
                _units.AddRange(timeline.Events.SelectMany(item => (TextUnit[])[TextUnit.Heading(item.Date, rtl), .. item.Text.Select(text => TextUnit.Words(text, rtl))]));
                break;
            case StatsBlock stats when !AreShort(stats.Stats.Select(stat => (IReadOnlyList<InlineText>)[stat.Number, stat.Label])):
                _units.AddRange(stats.Stats.SelectMany(stat => (TextUnit[])[TextUnit.Heading(stat.Number, rtl), TextUnit.Words(stat.Label, rtl)]));
                break;
            default:
                CloseText();
                _flows.AddRange(Single(block, rtl));
                break;
        }
    }

    private void CloseText()
    {
        // What introduces a table, a picture or code stands in a flow of its own and so can go on with it.
        int introductions = 0;
        while (introductions < _units.Count && _units[^(introductions + 1)].LeadsIn)
        {
            introductions++;
        }

        if (_units.Count > introductions)
        {
            _flows.Add(new TextFlow([.. _units.Take(_units.Count - introductions)]));
        }

        if (introductions > 0)
        {
            _flows.Add(new TextFlow([.. _units.TakeLast(introductions)]));
        }

        _units.Clear();
    }

    private IEnumerable<Flow> Single(Block block, bool rtl) => block switch
    {
        TableBlock table => Table(table, rtl),
        ChartBlock chart => [new ChartFlow(chart)],
        CodeBlock code => [Code(code)],
        PictureBlock picture => [new PictureFlow(picture, words.PictureNotAvailable, rtl)],
        QuoteBlock quote => [PanelUnits.Quote(quote, rtl)],
        CalloutBlock callout => Callout(callout, rtl),
        MathBlock math => [new MathFlow(math.Tex)],
        StepsBlock steps => [Grids.Steps(steps, rtl)],
        TimelineBlock timeline => [Grids.Timeline(timeline, rtl)],
        StatsBlock stats => [Grids.Stats(stats, rtl)],
        CardsBlock cards => Grids.Cards(cards, words, rtl),
        ColumnsBlock columns => Grids.Columns(columns, words, rtl),
        _ => [],
    };

    // Code that goes on in the same language does not name it again.
    private CodeFlow Code(CodeBlock code)
    {
        CodeFlow flow = new(code.Code, code.CodeLanguage, code.CodeLanguage != _language, code.Output, _codeSizes);
        _language = code.Output ? _language : code.CodeLanguage;
        return flow;
    }

    private IEnumerable<Flow> Table(TableBlock table, bool rtl)
    {
        if (table.Caption is { IsEmpty: false } caption)
        {
            yield return new CaptionFlow(caption, rtl);
        }

        foreach (TableGrid grid in TableGrid.Of(table).ByColumns(MostTableColumns))
        {
            yield return new TableFlow(grid, table.Caption?.Plain ?? words.Table, rtl);
        }
    }

    /// <summary>The text of a callout stands on its panel; tables, code and pictures inside it follow the panel.</summary>
    private IEnumerable<Flow> Callout(CalloutBlock callout, bool rtl)
    {
        List<Block> text = [.. callout.Content.TakeWhile(PanelUnits.IsText)];
        yield return PanelUnits.Callout(callout with { Content = text }, words, rtl);
        foreach (Flow flow in Build(callout.Content.Skip(text.Count), words, rtl))
        {
            yield return flow;
        }
    }

    private static bool AreShort(IEnumerable<IReadOnlyList<InlineText>> parts) =>
        parts.All(part => part.Sum(text => text.Plain.Length) <= MostStepText);

    private static InlineText Joined(IReadOnlyList<InlineText> texts) =>
        new([.. texts.SelectMany((text, index) => index == 0 ? text.Runs : [new Inline("\n"), .. text.Runs])]);
}

using PptBatch.OpenXml.Layout.Blocks;
using PptBatch.OpenXml.Layout.Figures;
using PptBatch.OpenXml.Layout.Flows;
using PptBatch.OpenXml.Pages;
using PptBatch.SlideHtml.Blocks;
using PptBatch.SlideHtml.Model;

namespace PptBatch.OpenXml.Layout;

/// <summary>
/// An exercise or a solution that has the slide to itself: the page is its frame. A badge says how long it takes, its first sentence is
/// large, and what is given stands beside what is asked.
/// </summary>
internal static class ExercisePage
{
    private const int MostColumns = 6;
    private const int MostTasks = 6;
    private const int LongestTask = 90;
    private const int LongestAnswer = 160;

    // A row of what is given is as high as room to write is.
    private const double HighestRow = 110;

    /// <summary>The flows of such a slide, or null for another.</summary>
    /// <param name="slide">The slide.</param>
    /// <param name="context">What laying it out needs.</param>
    /// <param name="narrow">True beside a title, where nothing has room beside anything else.</param>
    public static IReadOnlyList<Flow>? Flows(SlideModel slide, BlockContext context, bool narrow = false)
    {
        if (slide.Blocks.Count == 0 || slide.Blocks[0] is not CalloutBlock { Kind: CalloutKind.Exercise or CalloutKind.Solution } frame
            || slide.Blocks.Skip(1).Any(block => block is CalloutBlock))
        {
            return null;
        }

        List<Block> blocks = [.. frame.Content, .. slide.Blocks.Skip(1)];
        TextUnit[] leads = [.. blocks.TakeWhile(block => block is ParagraphBlock).Cast<ParagraphBlock>()
            .Select((block, index) => index == 0 ? TextUnit.Lead(block.Text, context.RightToLeft)
                : TextUnit.Words(block.Text, context.RightToLeft))];
        Block[] rest = [.. blocks.Skip(leads.Length)];
        if (frame.Kind == CalloutKind.Solution && blocks is [ParagraphBlock { Text: { Letters: <= LongestAnswer } answer }])
        {
            return [.. Badge(frame, slide, context), .. Heading(frame, context),
                StatementFlow.Answer(answer, context.RightToLeft)];
        }

        IReadOnlyList<Flow>? beside = narrow ? null : Beside(rest, context);
        return
        [
            .. Badge(frame, slide, context),
            .. Heading(frame, context),
            .. beside is null && blocks is [ParagraphBlock, ListBlock, ..] ? FlowBuilder.Build(blocks, context)
                : [.. leads.Length == 0 ? [] : (Flow[])[new TextFlow(leads)], .. beside ?? FlowBuilder.Build(rest, context)],
            .. beside is null && frame.Kind == CalloutKind.Exercise && !rest.Any(block => block is TableBlock)
                ? (Flow[])[new WritingRoom()] : [],
        ];
    }

    private static Flow[] Heading(CalloutBlock frame, BlockContext context) =>
        frame.Title.IsEmpty ? [] : [new TextFlow([TextUnit.Heading(frame.Title, context.RightToLeft)])];

    // Unless the title begins with the word already and there is nothing more to say.
    private static IEnumerable<Flow> Badge(CalloutBlock frame, SlideModel slide, BlockContext context)
    {
        bool exercise = frame.Kind == CalloutKind.Exercise;
        string word = exercise ? context.Words.Exercise : context.Words.Solution;
        bool said = slide.Title.Plain.TrimStart().StartsWith(word, StringComparison.OrdinalIgnoreCase)
            || frame.Title.Plain.TrimStart().StartsWith(word, StringComparison.OrdinalIgnoreCase);
        string minutes = frame.Minutes is { } count ? "≈ " + context.Words.Minute.Count(count) : "";
        string text = said ? minutes : minutes.Length == 0 ? word : $"{word} · {minutes}";
        string icon = frame.Icon ?? (!exercise ? "check" : minutes.Length > 0 && said ? "clock" : "pencil");
        return text.Length == 0 ? [] : [new BadgeFlow(text, context.Icons.Find(icon), exercise ? ColorToken.Accent : ColorToken.Good,
            context.RightToLeft)];
    }

    // What is given and what is asked, in the order of the HTML.
    private static IReadOnlyList<Flow>? Beside(Block[] blocks, BlockContext context)
    {
        TableBlock? table = blocks.OfType<TableBlock>().FirstOrDefault();
        ListBlock? list = blocks.OfType<ListBlock>().FirstOrDefault();
        if (blocks.Length != 2 || table is not { Caption: null } || list is null
            || table.Rows.Max(row => row.Cells.Sum(cell => cell.ColumnSpan)) > MostColumns
            || list.Items.Count > MostTasks || list.Items.Any(item => item.Level > 0 || item.Text.Letters > LongestTask))
        {
            return null;
        }

        IReadOnlyList<Flow>[] flows = [.. blocks.Select(block => FlowBuilder.Build([block], context))];
        return flows is [[TableFlow given], [TextFlow tasks]]
            ? [new TasksFlow(given.With(HighestRow), tasks)]
            : [new GridFlow([.. flows.Select(cell => new GridCell(new Stack(cell)))], 2, new GridLook())];
    }
}

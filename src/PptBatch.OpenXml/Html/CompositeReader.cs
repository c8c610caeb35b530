using AngleSharp.Dom;
using PptBatch.OpenXml.Slides;

namespace PptBatch.OpenXml.Html;

/// <summary>Reads the blocks that are made of parts: callouts, cards, columns, quotations, glossaries, quizzes and timelines.</summary>
internal static class CompositeReader
{
    public static CalloutBlock Callout(IElement element, ReadContext context, int depth)
    {
        CalloutKind kind = element.GetAttribute("data-kind")?.Trim().ToLowerInvariant() switch
        {
            "tip" => CalloutKind.Tip,
            "warning" => CalloutKind.Warning,
            "exercise" => CalloutKind.Exercise,
            "solution" => CalloutKind.Solution,
            "definition" => CalloutKind.Definition,
            _ => CalloutKind.Note,
        };
        (InlineText? title, IReadOnlyList<Block> content) = Titled(element, context, depth);
        return new CalloutBlock(kind, title, content);
    }

    public static CardsBlock Cards(IElement element, ReadContext context, int depth) => new(
        [.. element.Children.Where(child => !child.IsSilent()).Select(card => Titled(card, context, depth)).Select(card => new Card(card.Title, card.Content))]);

    public static ColumnsBlock Columns(IElement element, ReadContext context, int depth, string part, bool comparison)
    {
        List<Column> columns = [.. element.Children.Where(child => child.HasClass(part))
            .Select(column => Titled(column, context, depth)).Select(column => new Column(column.Title, column.Content))];
        return new ColumnsBlock(columns.Count > 0 ? columns : [new Column(null, BlockReader.Read(element, context, depth + 1))], comparison);
    }

    public static StatsBlock Stats(IElement element, ReadContext context) => new([.. element.Children.Where(child => !child.IsSilent()).Select(stat =>
    {
        IElement? number = stat.QuerySelector("b, strong");
        if (number is null)
        {
            return new Stat(InlineText.Empty, InlineReader.Read(stat, context));
        }

        InlineText value = InlineReader.Read(number, context);
        number.Remove();
        return new Stat(value, InlineReader.Read(stat, context));
    })]);

    public static QuoteBlock Quote(IElement element, ReadContext context)
    {
        IElement? cite = element.QuerySelector("cite, footer");
        InlineText? citation = cite is null ? null : InlineReader.Read(cite, context);
        cite?.Remove();
        return new QuoteBlock([.. BlockReader.Paragraphs(element, context).Where(text => !text.IsEmpty)], citation);
    }

    public static GlossaryBlock Glossary(IElement element, ReadContext context)
    {
        List<GlossaryEntry> entries = [];
        foreach (IElement child in element.QuerySelectorAll("dt, dd"))
        {
            InlineText text = InlineReader.Read(child, context);
            if (child.LocalName == "dt" || entries.Count == 0)
            {
                entries.Add(new GlossaryEntry(child.LocalName == "dt" ? text : InlineText.Empty, child.LocalName == "dt" ? [] : [text]));
            }
            else
            {
                entries[^1] = entries[^1] with { Definitions = [.. entries[^1].Definitions, text] };
            }
        }

        return new GlossaryBlock(entries);
    }

    public static QuizBlock Quiz(IElement element, ReadContext context) => new([.. element.Named("li").Select(item =>
    {
        IElement? answers = item.QuerySelector("ul, ol");
        List<QuizAnswer> read = answers is null
            ? []
            : [.. answers.Named("li").Select(answer => new QuizAnswer(Plain(InlineReader.Read(answer, context)), answer.QuerySelector("strong, b") is not null))];
        answers?.Remove();
        return new QuizQuestion(InlineReader.Read(item, context), read);
    })]);

    public static TimelineBlock Timeline(IElement element, ReadContext context) => new([.. element.Named("li").Select(item =>
    {
        IElement? date = item.QuerySelector("time, b, strong");
        InlineText when = date is null ? InlineText.Empty : InlineReader.Read(date, context);
        date?.Remove();
        return new TimelineEvent(when, BlockReader.Paragraphs(item, context));
    })]);

    // The right answer's emphasis would give it away on the slide.
    private static InlineText Plain(InlineText text) => new([.. text.Runs.Select(run => run with { Style = run.Style & ~InlineStyle.Bold })]);

    private static (InlineText? Title, IReadOnlyList<Block> Content) Titled(IElement element, ReadContext context, int depth)
    {
        IElement? heading = element.Children.FirstOrDefault(child => child.LocalName is "h3" or "h4" or "h2" or "h5");
        InlineText? title = heading is null ? null : InlineReader.Read(heading, context);
        heading?.Remove();
        return (title is { IsEmpty: false } ? title : null, BlockReader.Read(element, context, depth + 1));
    }
}

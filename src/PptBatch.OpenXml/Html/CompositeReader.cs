using System.Globalization;
using AngleSharp.Dom;
using PptBatch.OpenXml.Slides;

namespace PptBatch.OpenXml.Html;

/// <summary>Reads the blocks that are made of parts: callouts, cards, columns, stats, steps, quotations, glossaries and timelines.</summary>
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
        return new CalloutBlock(kind, title, content) { Minutes = Minutes(element) };
    }

    private static int? Minutes(IElement element) =>
        int.TryParse(element.GetAttribute("data-minutes"), NumberStyles.None, CultureInfo.InvariantCulture, out int minutes) && minutes is > 0 and < 1000 ? minutes : null;

    public static CardsBlock Cards(IElement element, ReadContext context, int depth) =>
        new([.. Parts(element).Select(card => Titled(card, context, depth)).Where(HoldsSomething).Select(card => new Card(card.Title, card.Content))]);

    public static ColumnsBlock Columns(IElement element, ReadContext context, int depth, string part, bool comparison)
    {
        List<Column> columns = [.. Parts(element).Where(child => child.HasClass(part))
            .Select(column => Titled(column, context, depth)).Where(HoldsSomething).Select(column => new Column(column.Title, column.Content))];
        IEnumerable<INode> others = element.ChildNodes.Where(node => node is not IElement child || !child.HasClass(part));
        IReadOnlyList<Block> rest = BlockReader.Read(Wrapped(element, others), context, depth + 1);
        if (columns.Count == 0)
        {
            return new ColumnsBlock([new Column(null, rest)], comparison);
        }

        context.Defer(rest);
        return new ColumnsBlock(columns, comparison);
    }

    public static StatsBlock Stats(IElement element, ReadContext context) => new([.. Parts(element).Select(stat =>
    {
        IElement? number = stat.QuerySelector("b, strong");
        InlineText value = number is null ? InlineText.Empty : InlineReader.Read(number, context);
        number?.Remove();
        return new Stat(value, Joined(BlockReader.Paragraphs(stat, context)));
    }).Where(stat => !stat.Number.IsEmpty || !stat.Label.IsEmpty)]);

    public static StepsBlock Steps(IElement element, ReadContext context) =>
        new([.. Parts(element).Select(item => BlockReader.Paragraphs(item, context)).Where(step => step.Count > 0)]);

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
        foreach (IElement child in Parts(element).SelectMany(part => part.LocalName == "div" ? Parts(part) : [part]))
        {
            InlineText text = Joined(BlockReader.Paragraphs(child, context));
            if (text.IsEmpty)
            {
                continue;
            }

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

    public static TimelineBlock Timeline(IElement element, ReadContext context) => new([.. Parts(element).Select(item =>
    {
        IElement? date = item.QuerySelector("time, b, strong");
        InlineText when = date is null ? InlineText.Empty : InlineReader.Read(date, context);
        date?.Remove();
        return new TimelineEvent(when, BlockReader.Paragraphs(item, context));
    }).Where(item => !item.Date.IsEmpty || item.Text.Count > 0)]);

    /// <summary>The children of an element that is made of parts; words that stand between them are a part too.</summary>
    public static IEnumerable<IElement> Parts(IElement element)
    {
        foreach (INode node in element.ChildNodes.ToList())
        {
            if (node is IElement child && !child.IsSilent())
            {
                yield return child.LocalName is "div" or "li" or "dt" or "dd" or "p" or "section" or "article" ? child : Wrapped(element, [child]);
            }
            else if (node is IText text && !string.IsNullOrWhiteSpace(text.Data))
            {
                yield return Wrapped(element, [text]);
            }
        }
    }

    /// <summary>Paragraphs as lines of one.</summary>
    public static InlineText Joined(IReadOnlyList<InlineText> paragraphs) =>
        new([.. paragraphs.SelectMany((text, index) => index == 0 ? text.Runs : [new Inline("\n"), .. text.Runs])]);

    private static IElement Wrapped(IElement element, IEnumerable<INode> nodes)
    {
        IElement wrapper = element.Owner!.CreateElement("div");
        foreach (INode node in nodes)
        {
            wrapper.AppendChild(node.Clone());
        }

        return wrapper;
    }

    private static bool HoldsSomething((InlineText? Title, IReadOnlyList<Block> Content) part) => part.Title is not null || part.Content.Count > 0;

    private static (InlineText? Title, IReadOnlyList<Block> Content) Titled(IElement element, ReadContext context, int depth)
    {
        IElement? heading = element.Children.FirstOrDefault(child => child.LocalName is "h3" or "h4" or "h2" or "h5");
        InlineText? title = heading is null ? null : InlineReader.Read(heading, context);
        heading?.Remove();
        context.Nesting++;
        IReadOnlyList<Block> content = [.. context.TakeDeferred(), .. BlockReader.Read(element, context, depth + 1)];
        context.Nesting--;
        return (title is { IsEmpty: false } ? title : null, content);
    }
}

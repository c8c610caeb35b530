using AngleSharp.Dom;
using PptBatch.SlideHtml.Kinds;
using PptBatch.SlideHtml.Markup;
using PptBatch.SlideHtml.Model;

namespace PptBatch.SlideHtml.Blocks;

/// <summary>Columns beside each other.</summary>
/// <param name="Columns">The columns, in order.</param>
/// <param name="Comparison">True for <c>div.comparison</c>, whose sides are panels with rows at the same heights.</param>
public sealed record ColumnsBlock(IReadOnlyList<Column> Columns, bool Comparison = false) : Block
{
    /// <inheritdoc/>
    public override bool IsEmpty => Columns.All(column => column.Title is null && column.Content.Count == 0);

    /// <inheritdoc/>
    public override IEnumerable<InlineText> Words => Columns.SelectMany(column => BlockWords.Of(column.Title, column.Content));

    /// <inheritdoc/>
    public override IEnumerable<Block> Inside => Columns.SelectMany(column => column.Content);

    /// <inheritdoc/>
    public override Block WithInside(Func<Block, Block> change) =>
        this with { Columns = [.. Columns.Select(column => column with { Content = [.. column.Content.Select(change)] })] };

    /// <inheritdoc/>
    public override Block WithoutStanding(ICollection<Block> standing) =>
        this with { Columns = [.. Columns.Select(column => column with { Content = BlockWords.Without(column.Content, standing) })] };
}

/// <summary>A column.</summary>
/// <param name="Title">Its title, or null.</param>
/// <param name="Content">What is in it.</param>
public sealed record Column(InlineText? Title, IReadOnlyList<Block> Content);

internal sealed class ColumnsHtml : BlockHtml<ColumnsBlock>
{
    private const string Part = "column";

    public override IReadOnlyList<string> Tags => ["div"];

    public override string Class => "columns";

    public override IReadOnlyList<string> PartClasses => [Part];

    public override bool IsPanel => true;

    public override IEnumerable<Block> Read(IElement element, ReadContext context, int depth) => [Read(element, Part, context, depth)];

    /// <summary>Reads an element whose parts have a class; what stands between them follows.</summary>
    public static ColumnsBlock Read(IElement element, string part, ReadContext context, int depth)
    {
        List<Column> columns = [.. Parts.Of(element).Where(child => child.HasClass(part))
            .Select(column => Parts.Titled(column, context, depth))
                .Where(Parts.HoldsSomething).Select(column => new Column(column.Title, column.Content))];
        IEnumerable<INode> others = element.ChildNodes.Where(node => node is not IElement child || !child.HasClass(part));
        IReadOnlyList<Block> rest = BlockReader.Read(Parts.Wrapped(element, others), context, depth + 1);
        if (columns.Count == 0)
        {
            return new ColumnsBlock([new Column(null, rest)]);
        }

        context.Defer(rest);
        return new ColumnsBlock(columns);
    }

    protected override void Write(ColumnsBlock block, BlockWriter html)
    {
        (string whole, string part) = block.Comparison ? (ComparisonHtml.Name, ComparisonHtml.Part) : (Class, Part);
        html.Open("div", $" class=\"{whole}\"");
        foreach (Column column in block.Columns)
        {
            html.Open("div", $" class=\"{part}\"").Titled(column.Title, column.Content).Close("div");
        }

        html.Close("div");
    }
}

/// <summary>Columns that are compared.</summary>
internal sealed class ComparisonHtml : BlockHtml
{
    public const string Name = "comparison";
    public const string Part = "side";

    public override IReadOnlyList<string> Tags => ["div"];

    public override string Class => Name;

    public override IReadOnlyList<string> PartClasses => [Part];

    public override bool IsPanel => true;

    public override Type? Block => null;

    public override IEnumerable<Block> Read(IElement element, ReadContext context, int depth) =>
        [ColumnsHtml.Read(element, Part, context, depth) with { Comparison = true }];

    public override void Write(Block block, BlockWriter html) => throw new NotSupportedException("A comparison is written as columns.");
}

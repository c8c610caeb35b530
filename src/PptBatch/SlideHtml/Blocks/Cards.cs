using AngleSharp.Dom;
using PptBatch.SlideHtml.Kinds;
using PptBatch.SlideHtml.Model;

namespace PptBatch.SlideHtml.Blocks;

/// <summary>Cards beside each other.</summary>
/// <param name="Cards">The cards, in order.</param>
public sealed record CardsBlock(IReadOnlyList<Card> Cards) : Block
{
    /// <inheritdoc/>
    public override bool IsEmpty => Cards.All(card => card.Title is null && card.Content.Count == 0);

    /// <inheritdoc/>
    public override IEnumerable<InlineText> Words => Cards.SelectMany(card => BlockWords.Of(card.Title, card.Content));

    /// <inheritdoc/>
    public override IEnumerable<Block> Inside => Cards.SelectMany(card => card.Content);

    /// <inheritdoc/>
    public override Block WithInside(Func<Block, Block> change) =>
        this with { Cards = [.. Cards.Select(card => card with { Content = [.. card.Content.Select(change)] })] };

    /// <inheritdoc/>
    public override Block WithoutStanding(ICollection<Block> standing) =>
        this with { Cards = [.. Cards.Select(card => card with { Content = BlockWords.Without(card.Content, standing) })] };
}

/// <summary>A card.</summary>
/// <param name="Title">Its title, or null.</param>
/// <param name="Content">What is on it.</param>
public sealed record Card(InlineText? Title, IReadOnlyList<Block> Content)
{
    /// <summary>Name of the icon that stands with it. Default: null.</summary>
    public string? Icon { get; init; }
}

internal sealed class CardsHtml : BlockHtml<CardsBlock>
{
    public override IReadOnlyList<string> Tags => ["div"];

    public override string Class => "cards";

    public override IReadOnlyList<string> PartClasses => ["card"];

    public override bool IsPanel => true;

    public override IEnumerable<Block> Read(IElement element, ReadContext context, int depth) =>
        [new CardsBlock(
            [.. Parts.Of(element).Select(card => (Icon: Parts.Icon(card, context), Part: Parts.Titled(card, context, depth)))
                .Where(card => Parts.HoldsSomething(card.Part))
                .Select(card => new Card(card.Part.Title, card.Part.Content) { Icon = card.Icon })])];

    protected override void Write(CardsBlock block, BlockWriter html)
    {
        html.Open("div", " class=\"cards\"");
        foreach (Card card in block.Cards)
        {
            html.Open("div", " class=\"card\"" + IconAttribute.Html(card.Icon)).Titled(card.Title, card.Content).Close("div");
        }

        html.Close("div");
    }
}

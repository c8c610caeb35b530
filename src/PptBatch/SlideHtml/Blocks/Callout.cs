using System.Globalization;
using AngleSharp.Dom;
using PptBatch.SlideHtml.Kinds;
using PptBatch.SlideHtml.Model;

namespace PptBatch.SlideHtml.Blocks;

/// <summary>What a callout is for; each is a value of <c>data-kind</c>.</summary>
public enum CalloutKind
{
    /// <summary><c>tip</c>.</summary>
    Tip,

    /// <summary><c>note</c>, and whatever is not known.</summary>
    Note,

    /// <summary><c>warning</c>.</summary>
    Warning,

    /// <summary><c>exercise</c>.</summary>
    Exercise,

    /// <summary><c>solution</c>.</summary>
    Solution,

    /// <summary><c>definition</c>.</summary>
    Definition,
}

/// <summary>A marked box.</summary>
/// <param name="Kind">What it is for.</param>
/// <param name="Title">Its title; empty where it has none.</param>
/// <param name="Content">What is in it.</param>
public sealed record CalloutBlock(CalloutKind Kind, InlineText Title, IReadOnlyList<Block> Content) : Block
{
    /// <summary>How long an exercise takes, or null where nothing says it.</summary>
    public int? Minutes { get; init; }

    /// <summary>Name of the icon that stands with it, or null for the one of its kind. Default: null.</summary>
    public string? Icon { get; init; }

    /// <inheritdoc/>
    public override bool IsEmpty => Title.IsEmpty && Content.Count == 0;

    /// <inheritdoc/>
    public override IEnumerable<InlineText> Words => BlockWords.Of(Title, Content);

    /// <inheritdoc/>
    public override IEnumerable<Block> Inside => Content;

    /// <inheritdoc/>
    public override Block WithInside(Func<Block, Block> change) => this with { Content = [.. Content.Select(change)] };

    /// <inheritdoc/>
    public override Block WithoutStanding(ICollection<Block> standing) => this with { Content = BlockWords.Without(Content, standing) };
}

internal sealed class CalloutHtml : BlockHtml<CalloutBlock>
{
    public override IReadOnlyList<string> Tags => ["div"];

    public override string Class => "callout";

    public override IReadOnlyList<string> Attributes => ["data-kind", "data-minutes"];

    public override IReadOnlyList<string> Values { get; } = [.. Enum.GetNames<CalloutKind>().Select(name => name.ToLowerInvariant())];

    public override bool IsPanel => true;

    public override IEnumerable<Block> Read(IElement element, ReadContext context, int depth)
    {
        int kind = Values.ToList().IndexOf(element.GetAttribute("data-kind")?.Trim().ToLowerInvariant() ?? "");
        string? icon = Parts.Icon(element, context);
        (InlineText? title, IReadOnlyList<Block> content) = Parts.Titled(element, context, depth);
        return [new CalloutBlock(kind < 0 ? CalloutKind.Note : (CalloutKind)kind, title ?? InlineText.Empty, content)
        {
            Minutes = Minutes(element),
            Icon = icon,
        }];
    }

    protected override void Write(CalloutBlock block, BlockWriter html)
    {
        string minutes = block.Minutes is { } count ? FormattableString.Invariant($" data-minutes=\"{count}\"") : "";
        html.Open("div", $" class=\"callout\" data-kind=\"{Values[(int)block.Kind]}\"{minutes}{IconAttribute.Html(block.Icon)}")
            .Titled(block.Title, block.Content).Close("div");
    }

    private static int? Minutes(IElement element) =>
        int.TryParse(element.GetAttribute("data-minutes"), NumberStyles.None, CultureInfo.InvariantCulture, out int minutes)
        && minutes is > 0 and <= SlideHtmlLimits.Minutes ? minutes : null;
}

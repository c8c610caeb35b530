using System.Text;
using AngleSharp.Dom;
using PptBatch.Diagrams;
using PptBatch.SlideHtml.DiagramMarkup;
using PptBatch.SlideHtml.Kinds;
using PptBatch.SlideHtml.Markup;
using PptBatch.SlideHtml.Model;

namespace PptBatch.SlideHtml.Blocks;

/// <summary>A diagram.</summary>
/// <param name="Diagram">What it says.</param>
/// <param name="Caption">What stands under it, or null.</param>
public sealed record DiagramBlock(Diagram Diagram, InlineText? Caption = null) : Block
{
    /// <inheritdoc/>
    public override IEnumerable<InlineText> Words => [.. Diagram.Words.Select(line => InlineText.Of(line)), Caption ?? InlineText.Empty];

    /// <inheritdoc/>
    public override bool StandsAlone => true;
}

/// <summary>Figures of the class <c>diagram</c>. One that cannot be drawn is shown as the list or table that it holds.</summary>
internal sealed class DiagramHtml : BlockHtml<DiagramBlock>
{
    private const string Description = "aria-label";

    public override IReadOnlyList<string> Tags => ["figure"];

    public override string Class => "diagram";

    public override IReadOnlyList<string> Elements => ["figcaption", "ol", "ul", "li", "table", "a", "b"];

    public override IReadOnlyList<string> Attributes =>
    [
        "data-kind", "data-direction", "data-shape", "data-group", "data-next", "data-line", "data-heads", "data-shared", "data-message",
        "data-mark", "id", Description,
    ];

    public override IReadOnlyList<string> Values { get; } = [.. DiagramKind.All.Select(kind => kind.Name)];

    public override IEnumerable<Block> Read(IElement element, ReadContext context, int depth)
    {
        string name = element.GetAttribute("data-kind")?.Trim().ToLowerInvariant() ?? "";
        try
        {
            DiagramKind kind = DiagramKind.All.FirstOrDefault(kind => kind.Name == name)
                ?? throw new DiagramFault($"there is no kind \"{name}\"; there are {string.Join(", ", Values)}");
            Diagram diagram = kind.WithIcons(kind.Read(element), element, item => IconAttribute.Read(item, context));
            IElement? captionElement = element.Named("figcaption").FirstOrDefault();
            InlineText caption = captionElement is null ? InlineText.Empty : InlineReader.Read(captionElement, context);
            string? description = element.GetAttribute(Description) is { Length: > 0 } said ? XmlText.Clean(said) : null;
            return [new DiagramBlock(diagram with { Description = description }, caption.IsEmpty ? null : caption)];
        }
        catch (DiagramFault fault)
        {
            context.Say("PB3020", $"A diagram is shown as the list in its source, because {fault.Message}.",
                "Correct it as described in docs/slide-html.md.");
            return new FigureHtml().Read(element, context, depth);
        }
    }

    protected override void Write(DiagramBlock block, BlockWriter html)
    {
        DiagramKind kind = DiagramKind.All.FirstOrDefault(kind => kind.Writes(block.Diagram))
            ?? throw new ArgumentException($"Slide HTML has no diagram of the kind {block.Diagram.GetType().Name}.", nameof(block));
        string description = block.Diagram.Description is { } said ? $" {Description}=\"{HtmlText.Attribute(said)}\"" : "";
        StringBuilder inside = new();
        kind.Write(block.Diagram, inside);
        html.Open("figure", $" class=\"{Class}\" data-kind=\"{kind.Name}\"{kind.Attributes(block.Diagram)}{description}")
            .Raw(inside.ToString());
        if (block.Caption is { IsEmpty: false } caption)
        {
            html.Line("figcaption", caption);
        }

        html.Close("figure");
    }
}

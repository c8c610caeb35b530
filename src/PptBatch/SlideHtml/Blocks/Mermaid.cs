using AngleSharp.Dom;
using PptBatch.Diagrams;
using PptBatch.Diagrams.Mermaid;
using PptBatch.SlideHtml.Kinds;
using PptBatch.SlideHtml.Markup;
using PptBatch.SlideHtml.Model;

namespace PptBatch.SlideHtml.Blocks;

/// <summary>Code in Mermaid: the diagram, chart or timeline that says the same, or the code where there is none.</summary>
internal sealed class MermaidHtml : BlockHtml
{
    private const string Language = "mermaid";
    private readonly CodeHtml _code = new();

    public override IReadOnlyList<string> Tags => ["pre"];

    public override IReadOnlyList<string> Elements => ["code"];

    public override Type? Block => null;

    /// <summary>What a block of code says as a picture, or null for other code and for kinds of Mermaid without one.</summary>
    /// <param name="code">The code.</param>
    /// <param name="problem">Why Mermaid stays code, as a sentence; null for other code, and where it does not.</param>
    public static Block? Drawn(CodeBlock code, out string? problem)
    {
        problem = null;
        if (!string.Equals(code.CodeLanguage, Language, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        MermaidResult read = MermaidReader.Read(code.Code);
        problem = read.Problem;
        return read.Diagram switch
        {
            null => null,
            PieDiagram pie => new ChartBlock(
                ChartKind.Pie, [.. pie.Slices.Select(slice => slice.Name)],
                [new ChartSeries(pie.Description ?? "", [.. pie.Slices.Select(slice => (double?)slice.Value)])], null, ""),
            TimelineDiagram timeline => new TimelineBlock(
                [.. timeline.Events.Select(item => new TimelineEvent(InlineText.Of(item.Heading), [InlineText.Of(item.Text)]))]),
            Diagram diagram => new DiagramBlock(diagram),
        };
    }

    public override bool Accepts(IElement element) => element.QuerySelector($"code.language-{Language}") is not null;

    public override IEnumerable<Block> Read(IElement element, ReadContext context, int depth)
    {
        List<Block> blocks = [.. _code.Read(element, context, depth)];
        Block? drawn = Drawn((CodeBlock)blocks[0], out string? problem);
        if (problem is not null)
        {
            context.Say(
                "PB3021", $"A Mermaid diagram remains code. {problem}", "Correct it, or write it as a figure of the class diagram.");
        }

        return drawn is null ? blocks : [drawn];
    }

    public override void Write(Block block, BlockWriter html) =>
        throw new NotSupportedException("Mermaid is written as what it is read as.");
}

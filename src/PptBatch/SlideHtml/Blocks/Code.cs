using AngleSharp.Dom;
using PptBatch.SlideHtml.Kinds;
using PptBatch.SlideHtml.Markup;
using PptBatch.SlideHtml.Model;

namespace PptBatch.SlideHtml.Blocks;

/// <summary>Code, byte-equal to the source without its last line feed.</summary>
/// <param name="Code">The code; lines end in a line feed.</param>
/// <param name="CodeLanguage">The language as written, or null.</param>
/// <param name="Output">True for what a program printed, which belongs to the code above it.</param>
public sealed record CodeBlock(string Code, string? CodeLanguage, bool Output = false) : Block
{
    /// <summary>The lines that the slide speaks of, from 1, in order. Default: none.</summary>
    public IReadOnlyList<int> MarkedLines { get; init; } = [];

    /// <summary>Lines of the code.</summary>
    public int LineCount => Code.AsSpan().Count('\n') + 1;

    /// <inheritdoc/>
    public override bool IsEmpty => string.IsNullOrWhiteSpace(Code);

    /// <inheritdoc/>
    public override IEnumerable<InlineText> Words => Code.Split('\n').Select(line => InlineText.Of(line));

    /// <inheritdoc/>
    public override bool StandsAlone => true;

    internal override BlockMatter? Matter => IsEmpty
        ? null
        : new("a code block", "the code block that begins with " + Code.Split('\n').First(line => line.Trim().Length > 0).Trim(), 0.6);
}

internal sealed class CodeHtml : BlockHtml<CodeBlock>
{
    private const string Prefix = "language-";

    public override IReadOnlyList<string> Tags => ["pre"];

    public override IReadOnlyList<string> Elements => ["code"];

    public override IReadOnlyList<string> Attributes => [LineMarks.Name];

    public override IEnumerable<Block> Read(IElement element, ReadContext context, int depth)
    {
        IElement? code = element.Named("code").FirstOrDefault();
        string? language = (code ?? element)
            .ClassList.FirstOrDefault(name => name.StartsWith(Prefix, StringComparison.Ordinal))?[Prefix.Length..];
        string text = XmlText.Clean((code ?? element).TextContent.ReplaceLineEndings("\n"));
        CodeBlock block = new(text.EndsWith('\n') ? text[..^1] : text, language, language is "output" or "error");
        return [block with { MarkedLines = LineMarks.Read(element.GetAttribute(LineMarks.Name), block.LineCount) }];
    }

    protected override void Write(CodeBlock block, BlockWriter html)
    {
        string language = string.IsNullOrEmpty(block.CodeLanguage) ? "" : $" class=\"{Prefix}{HtmlText.Attribute(block.CodeLanguage)}\"";
        html.Raw($"<pre{LineMarks.Html(block.MarkedLines)}><code{language}>").Raw(HtmlText.Content(block.Code)).Raw("</code></pre>\n");
    }
}

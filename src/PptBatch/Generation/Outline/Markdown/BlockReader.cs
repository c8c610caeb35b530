using System.Text;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Mathematics;
using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using PptBatch.Generation.Outline.Blocks;
using PptBatch.Generation.Outline.Text;

namespace PptBatch.Generation.Outline.Markdown;

/// <summary>Turns parsed markdown into lesson blocks.</summary>
internal sealed class BlockReader(string source)
{
    private readonly List<ListEntry> _footnotes = [];

    /// <summary>Every block in order; footnotes follow as a numbered list.</summary>
    public IReadOnlyList<LessonBlock> ReadDocument(MarkdownDocument document)
    {
        List<LessonBlock> blocks = [.. ReadAll(document)];
        if (_footnotes.Count > 0)
        {
            blocks.Add(new FootnoteList(_footnotes));
        }

        return blocks;
    }

    /// <summary>The blocks of a container in order.</summary>
    public IReadOnlyList<LessonBlock> ReadAll(ContainerBlock container)
    {
        List<LessonBlock> blocks = [];
        foreach (Block block in container)
        {
            blocks.AddRange(Read(block));
        }

        return blocks;
    }

    /// <summary>What one block stands for.</summary>
    public IEnumerable<LessonBlock> Read(Block block) => block switch
    {
        YamlFrontMatterBlock or LinkReferenceDefinitionGroup or ThematicBreakBlock => [],
        HeadingBlock heading => ReadHeading(heading),
        MathBlock math => [new Equation(CodeText(math).Trim())],
        FencedCodeBlock fence => [new CodeListing(LanguageOf(fence), CodeText(fence))],
        CodeBlock code => [new CodeListing("", CodeText(code))],
        HtmlBlock html => HtmlBlockReader.Read(html.Lines.ToString()),
        ParagraphBlock paragraph => LabelledParagraph.Read(InlineReader.ReadParagraph(paragraph.Inline, source)),
        ListBlock list => new ListReader(this, source).Read(list),
        Table table => TableReader.Read(table, source),
        DefinitionList definitions => ReadDefinitions(definitions),
        FootnoteGroup group => KeepFootnotes(group),
        QuoteBlock quote => QuoteCallouts.Read(ReadAll(quote)),
        ContainerBlock container => ReadAll(container),
        LeafBlock { Inline: { } inline } => InlineReader.ReadParagraph(inline, source),
        _ => [],
    };

    private List<LessonBlock> ReadHeading(HeadingBlock heading)
    {
        List<LessonBlock> blocks = [];
        InlineText text = InlineReader.ReadText(heading.Inline, source, blocks);
        if (!text.IsBlank)
        {
            blocks.Insert(0, new HeadingLine(heading.Level, text));
        }

        return blocks;
    }

    private List<LessonBlock> ReadDefinitions(DefinitionList list)
    {
        List<LessonBlock> extra = [];
        List<TermEntry> entries = [];
        foreach (DefinitionItem item in list.OfType<DefinitionItem>())
        {
            InlineText term = InlineText.Empty;
            List<InlineText> definitions = [];
            foreach (Block block in item)
            {
                if (block is DefinitionTerm definitionTerm)
                {
                    term = term.Append(InlineReader.ReadText(definitionTerm.Inline, source, extra));
                    continue;
                }

                foreach (LessonBlock part in Read(block))
                {
                    if (part is Prose prose)
                    {
                        definitions.Add(prose.Text);
                    }
                    else
                    {
                        extra.Add(part);
                    }
                }
            }

            entries.Add(new TermEntry(term, definitions));
        }

        return [new TermList(entries), .. extra];
    }

    private List<LessonBlock> KeepFootnotes(FootnoteGroup group)
    {
        List<LessonBlock> extra = [];
        foreach (Footnote footnote in group.OfType<Footnote>())
        {
            InlineText text = InlineText.Empty;
            foreach (LessonBlock block in ReadAll(footnote))
            {
                if (block is Prose prose)
                {
                    text = text.Append(prose.Text);
                }
                else
                {
                    extra.Add(block);
                }
            }

            _footnotes.Add(new ListEntry(text));
        }

        return extra;
    }

    private static string LanguageOf(FencedCodeBlock fence)
    {
        string info = (fence.Info ?? "").Trim().TrimStart('{', '.').ToLowerInvariant();
        int end = 0;
        while (end < info.Length && (char.IsAsciiLetterOrDigit(info[end]) || info[end] is '+' or '#' or '-' or '_'))
        {
            end++;
        }

        return info[..end];
    }

    private static string CodeText(LeafBlock block)
    {
        StringBuilder text = new();
        for (int i = 0; i < block.Lines.Count; i++)
        {
            text.Append(i == 0 ? "" : "\n").Append(block.Lines.Lines[i].Slice.AsSpan());
        }

        return text.ToString();
    }
}

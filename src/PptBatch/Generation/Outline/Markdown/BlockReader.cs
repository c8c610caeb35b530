using System.Text;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Mathematics;
using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using PptBatch.Generation.Outline.Text;
using InlineText = PptBatch.SlideHtml.Model.InlineText;
using SlideBlock = PptBatch.SlideHtml.Model.Block;
using Slides = PptBatch.SlideHtml.Blocks;

namespace PptBatch.Generation.Outline.Markdown;

/// <summary>Turns parsed markdown into lesson blocks.</summary>
internal sealed class BlockReader(string source)
{
    // What a program printed is shown under its code.
    private static readonly HashSet<string> OutputLanguages =
        new(StringComparer.Ordinal) { "output", "error", "warning", "stdout", "stderr", "salida", "sortie", "ausgabe" };

    private readonly List<InlineText> _footnotes = [];

    /// <summary>Every block in order; footnotes follow as a numbered list.</summary>
    public IReadOnlyList<SlideBlock> ReadDocument(MarkdownDocument document)
    {
        List<SlideBlock> blocks = [.. ReadAll(document)];
        if (_footnotes.Count > 0)
        {
            blocks.Add(new FootnoteList(Slides.ListBlock.Of(_footnotes, ordered: true)));
        }

        return blocks;
    }

    /// <summary>The blocks of a container in order.</summary>
    public IReadOnlyList<SlideBlock> ReadAll(ContainerBlock container)
    {
        List<SlideBlock> blocks = [];
        foreach (Block block in container)
        {
            blocks.AddRange(Read(block));
        }

        return blocks;
    }

    /// <summary>What one block stands for.</summary>
    public IEnumerable<SlideBlock> Read(Block block) => block switch
    {
        YamlFrontMatterBlock or LinkReferenceDefinitionGroup or ThematicBreakBlock => [],
        HeadingBlock heading => ReadHeading(heading),
        MathBlock math => [new Slides.MathBlock(CodeText(math).Trim())],
        FencedCodeBlock fence => [Code(CodeText(fence), LanguageOf(fence))],
        CodeBlock code => [Code(CodeText(code), "")],
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

    private List<SlideBlock> ReadHeading(HeadingBlock heading)
    {
        List<SlideBlock> blocks = [];
        InlineText text = InlineReader.ReadText(heading.Inline, source, blocks);
        if (!text.IsEmpty)
        {
            blocks.Insert(0, new Slides.HeadingBlock(text, heading.Level));
        }

        return blocks;
    }

    private List<SlideBlock> ReadDefinitions(DefinitionList list)
    {
        List<SlideBlock> extra = [];
        List<Slides.GlossaryEntry> entries = [];
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

                foreach (SlideBlock part in Read(block))
                {
                    if (part is Slides.ParagraphBlock prose)
                    {
                        definitions.Add(prose.Text);
                    }
                    else
                    {
                        extra.Add(part);
                    }
                }
            }

            entries.Add(new Slides.GlossaryEntry(term, definitions));
        }

        return [new Slides.GlossaryBlock(entries), .. extra];
    }

    private List<SlideBlock> KeepFootnotes(FootnoteGroup group)
    {
        List<SlideBlock> extra = [];
        foreach (Footnote footnote in group.OfType<Footnote>())
        {
            InlineText text = InlineText.Empty;
            foreach (SlideBlock block in ReadAll(footnote))
            {
                if (block is Slides.ParagraphBlock prose)
                {
                    text = text.Append(prose.Text);
                }
                else
                {
                    extra.Add(block);
                }
            }

            _footnotes.Add(text);
        }

        return extra;
    }

    // Mermaid that can be drawn is a diagram; what cannot stays code, and whoever reads the slides says why.
    private static SlideBlock Code(string text, string language)
    {
        Slides.CodeBlock code = new(text, language, OutputLanguages.Contains(language));
        return Slides.MermaidHtml.Drawn(code, out _) ?? code;
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

using System.Text;
using Markdig.Extensions.Abbreviations;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Mathematics;
using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using PptBatch.Books.Encodings;
using PptBatch.Books.Syntax;
using PptBatch.Generation.Outline.Markdown.Inlines;
using PptBatch.Generation.Outline.Text;
using InlineText = PptBatch.SlideHtml.Model.InlineText;
using SlideBlock = PptBatch.SlideHtml.Model.Block;
using Slides = PptBatch.SlideHtml.Blocks;

namespace PptBatch.Generation.Outline.Markdown;

/// <summary>Turns parsed markdown into lesson blocks.</summary>
internal sealed class BlockReader
{
    private const int MostDirectives = 8;
    private const string Printed = "output";

    // What a program printed is shown under its code.
    private static readonly HashSet<string> OutputLanguages =
        new(StringComparer.Ordinal) { Printed, "error", "warning", "stdout", "stderr", "salida", "sortie", "ausgabe" };

    // A site hands these to a program that draws them.
    private static readonly HashSet<string> DrawnLanguages = new(StringComparer.Ordinal)
    {
        "dot", "graphviz", "plantuml", "puml", "d2", "nomnoml", "wavedrom", "ditaa", "blockdiag", "seqdiag", "vega", "vega-lite", "tikz",
        "vegalite", "echarts", "markmap", "bytefield", "erd", "pikchr", "structurizr", "abc",
    };

    private readonly string _source;
    private readonly ReadingContext _context;
    private readonly BoxReader _boxes;
    private readonly int _depth;
    private readonly Footnotes _footnotes = new();
    private readonly Dictionary<string, string> _abbreviations = new(StringComparer.Ordinal);

    public BlockReader(string source, ReadingContext context, int depth = 0)
    {
        (_source, _context, _depth) = (source, context, depth);
        _boxes = new BoxReader(context.Words, context.Unknown);
    }

    /// <summary>Every block in order; footnotes follow as a numbered list.</summary>
    public IReadOnlyList<SlideBlock> ReadDocument(MarkdownDocument document)
    {
        foreach (CrossReference drawn in document.Descendants<CrossReference>()
            .Where(reference => reference.IsDrawn && reference.Role != "index"))
        {
            _context.LeftOut(drawn.Role == "icon" ? drawn.Target : $"{{{drawn.Role}}} {drawn.Target}");
        }

        foreach (ComponentTag tag in document.Descendants<ComponentTag>().Where(tag => !tag.IsClosing))
        {
            _context.LeftOut(tag.Text.ReplaceLineEndings(" "));
        }

        foreach (string expression in ComputedWords.Of(document))
        {
            _context.Computed(expression);
        }

        List<SlideBlock> blocks = [.. ReadAll(document)];
        foreach (AbbreviationInline abbreviation in document.Descendants<AbbreviationInline>())
        {
            _abbreviations.TryAdd(abbreviation.Abbreviation.Label ?? "", abbreviation.Abbreviation.Text.ToString());
        }

        if (_abbreviations.Count > 0)
        {
            blocks.Add(new Slides.GlossaryBlock([.. _abbreviations.Select(entry =>
                new Slides.GlossaryEntry(InlineText.Trimmed(entry.Key), [InlineText.Trimmed(entry.Value)]))]));
        }

        foreach (InlineNote note in document.Descendants<InlineNote>())
        {
            blocks.AddRange(_footnotes.Add(note.Order, _depth < MostDirectives ? Nested(note.Text) : Plain(note.Text)));
        }

        if (_footnotes.List is { } notes)
        {
            blocks.Add(new FootnoteList(notes));
        }

        return blocks;
    }

    /// <summary>The blocks of a container in order.</summary>
    public IReadOnlyList<SlideBlock> ReadAll(ContainerBlock container)
    {
        List<SlideBlock> blocks = [];
        bool remarks = false;
        foreach (Block block in container)
        {
            // What follows "???" or, in slides of reveal.js, "Note:" up to the next rule is for the speaker.
            remarks = !(SiteMarkup.IsRule(block) || block is HeadingBlock) && (remarks || SiteMarkup.OpensRemarks(block, _context));
            if (SiteMarkup.Of(block, _source, _context) is { } left)
            {
                blocks.AddRange(left);
            }
            else if (block is TableCaptionBlock caption)
            {
                InlineText text = InlineReader.ReadText(caption.Inline, _source, blocks);
                TableCaptions.Add(blocks, text);
            }
            else if (remarks)
            {
                blocks.Add(new NotesBlock([.. SlideHtml.Model.BlockWords.Of(Read(block))]));
            }
            else
            {
                blocks.AddRange(Read(block));
            }
        }

        return TableCaptions.Joined(FoldedParts.Joined(blocks));
    }

    /// <summary>What one block stands for.</summary>
    public IEnumerable<SlideBlock> Read(Block block) => block switch
    {
        YamlFrontMatterBlock or LinkReferenceDefinitionGroup or ThematicBreakBlock => [],
        HeadingBlock heading => ReadHeading(heading),
        MathBlock math => [new Slides.MathBlock(CodeText(math).Trim())],
        NamedBlock box => ReadBox(box),
        FencedCodeBlock fence => ReadFence(fence),
        CodeBlock code => [Code(CodeText(code), "")],
        HtmlBlock html => FoldedParts.Edge(html.Lines.ToString(), _depth < MostDirectives ? Nested : Plain)
            ?? HtmlBlockReader.Read(html.Lines.ToString(), _context.Place, _context.Diagnostics),
        ParagraphBlock paragraph => LabelledParagraph.Read(InlineReader.ReadParagraph(paragraph.Inline, _source)),
        ListBlock list => new ListReader(this, _source).Read(list),
        Table table => TableReader.Read(table, _source),
        DefinitionList definitions => ReadDefinitions(definitions),
        FootnoteGroup group => [.. group.OfType<Footnote>().SelectMany(note => _footnotes.Add(note.Order, ReadAll(note)))],
        QuoteBlock quote => NotesBlock.Beside(ReadAll(quote), QuoteCallouts.Read),
        ContainerBlock container => ReadAll(container),
        LeafBlock { Inline: { } inline } => InlineReader.ReadParagraph(inline, _source),
        _ => [],
    };

    private IReadOnlyList<SlideBlock> ReadBox(NamedBlock box)
    {
        IReadOnlyList<SlideBlock> content = ReadAll(box);
        string name = box.Name == "admonition" && BoxReader.Knows(box.Class) ? box.Class : box.Name;
        return box.IsFloat ? BoxReader.Float(content) : _boxes.Read(name, Inline(box.Title), content);
    }

    private IReadOnlyList<SlideBlock> ReadFence(FencedCodeBlock fence)
    {
        string text = CodeText(fence);
        if (_depth >= MostDirectives || Directive.Of(fence.Info ?? "", fence.Arguments ?? "", text) is not { } directive)
        {
            string info = $"{fence.Info} {fence.Arguments}";
            if (CellOptions.Hide(text, info))
            {
                _context.Hidden();
                return [];
            }

            string language = LanguageOf(fence);
            if (DrawnLanguages.Contains(language))
            {
                _context.Undrawn(language);
            }

            return [Code(CellOptions.Without(AnsiText.Plain(text), info), language)];
        }

        if (directive.IsNavigation)
        {
            if (directive.Name == "index")
            {
                // It names what the page is found under, and says nothing on it.
                return [];
            }

            _context.LeftOut($"{{{directive.Name}}}{(directive.Argument.Length > 0 ? " " + directive.Argument : "")}");
            return [];
        }

        return directive.Read(_boxes, Nested);
    }

    private IReadOnlyList<SlideBlock> Nested(string markdown) =>
        new BlockReader(markdown, _context, _depth + 1).ReadDocument(LessonMarkdown.Parse(markdown));

    private static IReadOnlyList<SlideBlock> Plain(string text) => [new Slides.ParagraphBlock(InlineText.Trimmed(text))];

    private InlineText Inline(string markdown) => markdown.Length > 0 && Nested(markdown) is [Slides.ParagraphBlock line]
        ? line.Text
        : InlineText.Trimmed(markdown);

    private List<SlideBlock> ReadHeading(HeadingBlock heading)
    {
        List<SlideBlock> blocks = [];
        InlineText text = InlineReader.ReadText(heading.Inline, _source, blocks);
        if (!text.IsEmpty)
        {
            blocks.Insert(0, new Slides.HeadingBlock(text, heading.Level));
        }

        return blocks;
    }

    // What stands below a definition and is no text stands below it on the slide too, before the next term.
    private List<SlideBlock> ReadDefinitions(DefinitionList list)
    {
        List<SlideBlock> read = [];
        List<Slides.GlossaryEntry> entries = [];
        foreach (DefinitionItem item in list.OfType<DefinitionItem>())
        {
            (Slides.GlossaryEntry entry, List<SlideBlock> below) = ReadDefinition(item);
            if (!entry.Term.IsEmpty)
            {
                entries.Add(entry);
            }
            else if (entries is [.., { } before])
            {
                // A further definition of the same term.
                entries[^1] = before with { Definitions = [.. before.Definitions, .. entry.Definitions] };
            }
            else
            {
                read.AddRange(entry.Definitions.Select(text => new Slides.ParagraphBlock(text)));
            }

            if (below.Count > 0)
            {
                read.AddRange(entries.Count > 0 ? [new Slides.GlossaryBlock(entries), .. below] : below);
                entries = [];
            }
        }

        return entries.Count > 0 ? [.. read, new Slides.GlossaryBlock(entries)] : read;
    }

    private (Slides.GlossaryEntry Entry, List<SlideBlock> Below) ReadDefinition(DefinitionItem item)
    {
        InlineText term = InlineText.Empty;
        List<InlineText> definitions = [];
        List<SlideBlock> below = [];
        foreach (Block block in item)
        {
            InlineText named = block is DefinitionTerm line ? InlineReader.ReadText(line.Inline, _source, below) : InlineText.Empty;
            term = term.Append(named);
            foreach (SlideBlock part in block is DefinitionTerm ? [] : Read(block))
            {
                if (part is Slides.ParagraphBlock prose && below.Count == 0)
                {
                    definitions.Add(prose.Text);
                }
                else
                {
                    below.Add(part);
                }
            }
        }

        return (new Slides.GlossaryEntry(term, definitions), below);
    }

    // Mermaid that can be drawn is a diagram; what cannot stays code, and whoever reads the slides says why.
    private static SlideBlock Code(string text, string language)
    {
        language = language.Length == 0 && CellOptions.IsPrinted(text) ? Printed : language;
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

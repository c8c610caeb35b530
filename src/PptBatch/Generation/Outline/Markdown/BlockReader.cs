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
using PptBatch.Books.Syntax.Components;
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
    private readonly List<SlideBlock> _belowFootnotes = [];
    private readonly Dictionary<string, string> _abbreviations = new(StringComparer.Ordinal);

    public BlockReader(string source, ReadingContext context, int depth = 0)
    {
        (_source, _context, _depth) = (source, context, depth);
        _boxes = new BoxReader(context);
    }

    /// <summary>Every block in order; footnotes follow as a numbered list.</summary>
    public IReadOnlyList<SlideBlock> ReadDocument(MarkdownDocument document)
    {
        Report(document);
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
            _belowFootnotes.AddRange(_footnotes.Add(note.Order, _depth < MostDirectives ? Nested(note.Text) : Plain(note.Text)));
        }

        if (_footnotes.List is { } notes)
        {
            blocks.Add(new FootnoteList(notes));
            blocks.AddRange(_belowFootnotes);
        }

        return blocks;
    }

    // What is said of a document before it is read.
    private void Report(MarkdownDocument document)
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

        foreach (string label in UnusedNotes.Of(document))
        {
            _context.LeftOut(label);
        }
    }

    /// <summary>The blocks of a container in order.</summary>
    public IReadOnlyList<SlideBlock> ReadAll(ContainerBlock container)
    {
        List<SlideBlock> blocks = [];
        bool remarks = false;
        for (int i = 0; i < container.Count; i++)
        {
            Block block = container[i];
            if (HtmlTables.At(container, i) is var (count, html))
            {
                blocks.AddRange(HtmlBlockReader.Read(html, _context.Place, _context.Diagnostics));
                i += count - 1;
                continue;
            }

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
        DefinitionList definitions => new DefinitionReader(this, _source).Read(definitions),
        FootnoteGroup group => ReadFootnotes(group),
        QuoteBlock quote => NotesBlock.Beside(ReadQuote(quote), QuoteCallouts.Read),
        ContainerBlock container => ReadAll(container),
        LeafBlock { Inline: { } inline } => InlineReader.ReadParagraph(inline, _source),
        _ => [],
    };

    private IReadOnlyList<SlideBlock> ReadFootnotes(FootnoteGroup group)
    {
        _belowFootnotes.AddRange(group.OfType<Footnote>().SelectMany(note => _footnotes.Add(note.Order, ReadAll(note))));
        return [];
    }

    private IReadOnlyList<SlideBlock> ReadQuote(QuoteBlock quote)
    {
        QuoteCallouts.PartTitle(quote);
        return ReadAll(quote);
    }

    private IReadOnlyList<SlideBlock> ReadBox(NamedBlock box)
    {
        IReadOnlyList<SlideBlock> content = ReadAll(box);
        string name = box.Name is "admonition" or "details" && BoxReader.Knows(box.Class) ? box.Class : box.Name;
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
            if (language == "math")
            {
                return [new Slides.MathBlock(text.Trim())];
            }

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

using Markdig;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Mathematics;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using PptBatch.Books.Syntax.Components;
using PptBatch.Books.Syntax.Lines;

namespace PptBatch.Books.Syntax;

/// <summary>What site generators add to markdown, for the parser.</summary>
internal sealed class LessonSyntax : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.BlockParsers.Insert(0, new ColonFenceParser());
        pipeline.BlockParsers.Insert(1, new IndentedBoxParser());
        pipeline.BlockParsers.Insert(2, new TickBoxParser());
        pipeline.BlockParsers.Insert(3, new MarkLines());
        pipeline.BlockParsers.Insert(4, new ModuleLines());
        pipeline.BlockParsers.Insert(5, new ComponentLines());
        pipeline.BlockParsers.Replace<MathBlockParser>(new DisplayMath());
        pipeline.BlockParsers.Replace<HtmlBlockParser>(new HtmlLines());
        CellFences.Accept(pipeline.BlockParsers.Find<FencedCodeBlockParser>()!);
        pipeline.BlockParsers.InsertBefore<ParagraphBlockParser>(new TableLines());
        pipeline.BlockParsers.InsertBefore<DefinitionListParser>(new TableCaptionParser());
        pipeline.InlineParsers.InsertBefore<MathInlineParser>(new TexDelimiters());
        pipeline.InlineParsers.InsertBefore<MathInlineParser>(new DollarMath());
        pipeline.InlineParsers.Insert(0, new AttributeBraces());
        pipeline.InlineParsers.Insert(0, new CrossReferenceParser());
        pipeline.InlineParsers.Insert(0, new EmojiNames());
        pipeline.InlineParsers.Insert(0, new InlineNoteParser());
        pipeline.InlineParsers.Insert(0, new ComponentTagParser());
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        // Nothing is rendered from the tree: slides are made of it.
    }
}

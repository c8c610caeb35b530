using System.Collections.Frozen;
using PptBatch.SlideHtml.Blocks;
using PptBatch.SlideHtml.Kinds;
using PptBatch.SlideHtml.Markup;

namespace PptBatch.SlideHtml.Grammar;

/// <summary>
/// What slide HTML may say. Readers, writers and checks go by this one table; docs/slide-html.md and the prompt are held to it by tests.
/// </summary>
/// <remarks>Does not change after it is made and is safe to share between threads.</remarks>
public sealed class SlideGrammar
{
    private static readonly string[] FrameElements = ["section", "aside", "span", "a", "br", "b", "i"];
    private static readonly string[] FrameAttributes =
    [
        "class", "lang", "dir", "data-lesson", "data-layout", "data-source", "data-build",
        IconAttribute.Name, "href",
    ];

    private SlideGrammar(BlockKinds blocks)
    {
        Blocks = blocks;
        IEnumerable<string> inline = InlineElements.Written.Select(written => written.Element);
        Elements = FrozenSet.ToFrozenSet(
            [.. FrameElements, .. inline, .. blocks.Kinds.SelectMany(kind => kind.Tags.Concat(kind.Elements))], StringComparer.Ordinal);
        Attributes =
            FrozenSet.ToFrozenSet([.. FrameAttributes, .. blocks.Kinds.SelectMany(kind => kind.Attributes)], StringComparer.Ordinal);
    }

    /// <summary>The dialect.</summary>
    public static SlideGrammar Standard { get; } = new(BlockTable.Standard);

    /// <summary>Values of <c>data-layout</c>.</summary>
    public IReadOnlyList<string> Layouts { get; } =
    [
        "title", "section", "content", "two-column", "image-left", "image-right", "image-full", "code", "table", "chart", "steps",
        "timeline", "cards",
        "stats", "comparison", "quote", "exercise", "summary", "closing",
    ];

    /// <summary>Elements that may stand in an <c>article.lesson</c>.</summary>
    public IReadOnlySet<string> Elements { get; }

    /// <summary>Attributes that they may have.</summary>
    public IReadOnlySet<string> Attributes { get; }

    internal BlockKinds Blocks { get; }

    /// <summary>The same grammar with one more kind of block.</summary>
    internal SlideGrammar With(BlockHtml kind) => new(Blocks.With(kind));
}

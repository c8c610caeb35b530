using Markdig.Parsers;
using Markdig.Syntax;

namespace PptBatch.Books.Syntax;

/// <summary>A box of a site generator: what it is called, its title, and the blocks in it.</summary>
internal class NamedBlock(BlockParser? parser) : ContainerBlock(parser)
{
    /// <summary>What the author calls it, in lower case and without prefixes: <c>note</c>, <c>challenge</c>, <c>columns</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The title beside the name, as markdown; empty where it has none.</summary>
    public string Title { get; init; } = "";

    /// <summary>True for a directive of MyST, at whose head lines <c>:name: value</c> are options.</summary>
    public bool IsDirective { get; init; }

    /// <summary>The kind that the option <c>:class:</c> of MyST or <c>type:</c> of PyMdown gives it; empty where it has none.</summary>
    public string Class { get; set; } = "";

    /// <summary>What its first line begins with.</summary>
    public char Sign { get; init; } = ':';

    /// <summary>True once its last line was read.</summary>
    public bool HasEnded { get; set; }

    /// <summary>True for what is written with an id alone: a figure or a table with its caption.</summary>
    public bool IsFloat { get; init; }
}

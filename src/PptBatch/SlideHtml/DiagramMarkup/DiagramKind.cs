using System.Text;
using AngleSharp.Dom;
using PptBatch.Diagrams;

namespace PptBatch.SlideHtml.DiagramMarkup;

/// <summary>One kind of diagram in HTML: a value of <c>data-kind</c>, read from the inside of a figure and written to it.</summary>
/// <param name="name">The value.</param>
internal abstract class DiagramKind(string name)
{
    /// <summary>The kinds that there are.</summary>
    public static IReadOnlyList<DiagramKind> All { get; } =
    [
        new GraphKind(), new CycleKind(), new TreeKind(), new MindMapKind(), new LayersKind(), new PyramidKind(), new FunnelKind(),
        new MatrixKind(), new SetsKind(), new SequenceKind(),
    ];

    /// <summary>The value of <c>data-kind</c>.</summary>
    public string Name => name;

    /// <summary>True for diagrams that are written as this kind.</summary>
    public abstract bool Writes(Diagram diagram);

    /// <summary>Reads a diagram.</summary>
    /// <param name="figure">The figure, without its caption.</param>
    /// <exception cref="DiagramFault">It is not a diagram of this kind.</exception>
    public abstract Diagram Read(IElement figure);

    /// <summary>The diagram with the icons that its items name.</summary>
    /// <param name="diagram">The diagram.</param>
    /// <param name="figure">The figure that it was read from.</param>
    /// <param name="icon">The icon that an element names, or null.</param>
    public virtual Diagram WithIcons(Diagram diagram, IElement figure, Func<IElement, string?> icon) => diagram;

    /// <summary>Attributes of the figure itself, with a space before each.</summary>
    public virtual string Attributes(Diagram diagram) => "";

    /// <summary>Writes what is in the figure.</summary>
    public abstract void Write(Diagram diagram, StringBuilder html);
}

/// <summary>A kind with a record of its own.</summary>
/// <param name="name">The value of <c>data-kind</c>.</param>
internal abstract class DiagramKind<T>(string name) : DiagramKind(name)
    where T : Diagram
{
    public sealed override bool Writes(Diagram diagram) => diagram is T;

    public sealed override void Write(Diagram diagram, StringBuilder html) => Write((T)diagram, html);

    protected abstract void Write(T diagram, StringBuilder html);
}

using PptBatch.OpenXml.Design.Styles;
using PptBatch.OpenXml.Layout.Measuring;
using PptBatch.OpenXml.Pages;

namespace PptBatch.OpenXml.Layout.Flows;

/// <summary>
/// Content that takes a width and answers with a height, can be cut at a height, and places its frames. A flow never changes; cutting
/// gives new ones.
/// </summary>
internal abstract class Flow
{
    /// <summary>What a flow that takes any height answers as the most.</summary>
    public const double AnyHeight = 100_000;

    /// <summary>Space above it when something stands there, in points.</summary>
    public virtual double Gap => 18;

    /// <summary>True for what must not be the last thing on a page: headings and lead-ins.</summary>
    public virtual bool KeepsWithNext => false;

    /// <summary>True for what a program printed, which stays with the code above it.</summary>
    public virtual bool IsPrinted => false;

    /// <summary>How much of the page it takes where nothing stands beside it. Default: what is inside the margins.</summary>
    public virtual PageUse Use(DesignStyle style) => PageUse.Margins;

    /// <summary>True for what one page holds as a whole, as a question with its answers.</summary>
    public virtual bool StaysTogether => false;

    /// <summary>Words of running text, which an audience reads while it listens.</summary>
    public virtual int WordCount => 0;

    /// <summary>Paragraphs and items of running text.</summary>
    public virtual int ItemCount => 0;

    /// <summary>Height at a width, in points.</summary>
    public abstract double Height(double width, TypeScale scale, Ruler ruler);

    /// <summary>
    /// The most height that serves it where a page has room to spare; what it needs, and for pictures and cards any height.
    /// </summary>
    public virtual double MostHeight(double width, TypeScale scale, Ruler ruler) => Height(width, scale, ruler);

    /// <summary>
    /// The part that fits into a height and the rest. A null head means that nothing fits; a null rest that all does.
    /// With <paramref name="force"/> the head is never null, and never higher than the height as far as the content allows.
    /// </summary>
    public abstract (Flow? Head, Flow? Tail) Cut(double width, double height, TypeScale scale, Ruler ruler, bool force);

    /// <summary>Adds its frames, the first at the box's top left; the box is as high as <see cref="Height"/> said or higher.</summary>
    public abstract void Place(Box box, TypeScale scale, Ruler ruler, PageBuilder page);
}

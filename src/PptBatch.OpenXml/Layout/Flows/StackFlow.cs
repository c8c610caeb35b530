using PptBatch.OpenXml.Layout.Measuring;
using PptBatch.OpenXml.Pages;

namespace PptBatch.OpenXml.Layout.Flows;

/// <summary>Several flows where one is asked for.</summary>
/// <param name="stack">The flows.</param>
/// <param name="together">True for what one page holds as a whole, as a question with its answers, unless no page can.</param>
internal sealed class StackFlow(Stack stack, bool together = false) : Flow
{
    public override bool StaysTogether => together;

    public override int WordCount => stack.WordCount;

    public override int ItemCount => stack.ItemCount;

    public override double Height(double width, TypeScale scale, Ruler ruler) => stack.Height(width, scale, ruler);

    public override double MostHeight(double width, TypeScale scale, Ruler ruler) => stack.MostHeight(width, scale, ruler);

    public override (Flow? Head, Flow? Tail) Cut(double width, double height, TypeScale scale, Ruler ruler, bool force)
    {
        if (together && !force)
        {
            return (null, this);
        }

        if (together && stack.Height(width, scale, ruler) <= ruler.Zones.SureHeight)
        {
            return (this, null);
        }

        (Stack head, Stack? tail) = stack.Cut(width, height, scale, ruler, force);
        return (head.Flows.Count == 0 ? null : new StackFlow(head), tail is null ? null : new StackFlow(tail));
    }

    public override void Place(Box box, TypeScale scale, Ruler ruler, PageBuilder page) => stack.Place(box, scale, ruler, page);
}

using PptBatch.OpenXml.Design.Layouts;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Writing.Plan;

namespace PptBatch.OpenXml.Writing.Shapes;

/// <summary>What text of a placeholder has without saying it, from its layout and master.</summary>
/// <param name="SizePt">Size in points.</param>
/// <param name="Color">Colour.</param>
/// <param name="Bold">Whether it is bold.</param>
/// <param name="Bulleted">Whether its paragraphs have bullets.</param>
/// <param name="Level">Its level, from 0.</param>
internal sealed record InheritedText(double SizePt, ColorToken Color, bool Bold, bool Bulleted, int Level)
{
    public double Indent => Bulleted ? MasterText.Indent(Level) : 0;

    public double Hanging => Bulleted ? MasterText.Hanging : 0;

    public double LineSpacing => Bold ? 1 : MasterText.LineSpacing;

    public double SpaceBefore => Bold ? 0 : MasterText.SpaceBefore(Level);

    /// <summary>
    /// What a level of a placeholder inherits; null for text in no placeholder, and on a template, whose styles we do not write.
    /// </summary>
    public static InheritedText? Of(SlideContext context, LayoutPlaceholder? placeholder, int level)
    {
        if (placeholder is null || context.WrittenFaces is not null)
        {
            return null;
        }

        bool title = placeholder.Role == PlaceholderRole.Title;
        double size = placeholder.SizePt > 0 && level == 0 ? placeholder.SizePt
            : title ? MasterText.TitleSize : MasterText.Size(level);
        return new InheritedText(
            size, level == 0 ? placeholder.Color : ColorToken.Ink, title && context.MeasuredFaces.BoldHeading,
            !title && !(placeholder.Unbulleted && level == 0), level);
    }
}

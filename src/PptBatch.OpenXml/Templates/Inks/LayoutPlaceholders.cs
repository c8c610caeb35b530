using PptBatch.OpenXml.Design.Layouts;
using PptBatch.OpenXml.Templates.Reading;

namespace PptBatch.OpenXml.Templates.Inks;

/// <summary>The template's placeholders that say what colours the texts of a layout have.</summary>
/// <param name="Texts">Of the layout itself; of the template's content layout for a layout that we make.</param>
/// <param name="Footers">Of the layout itself; of the master for a layout that we make.</param>
/// <param name="IsTemplates">True for a layout of the template's.</param>
internal sealed record LayoutPlaceholders(
    IReadOnlyList<TemplatePlaceholder> Texts, IReadOnlyList<TemplatePlaceholder> Footers, bool IsTemplates)
{
    public TemplatePlaceholder? Title => Texts.FirstOrDefault(placeholder => placeholder.IsTitle);

    public TemplatePlaceholder? Content => Texts.FirstOrDefault(placeholder => placeholder.IsContent);

    public TemplatePlaceholder? Footer(LayoutFooter footer) => Footers.FirstOrDefault(placeholder => placeholder.Type == footer.Type);
}

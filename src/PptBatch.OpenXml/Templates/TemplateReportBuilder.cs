using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Templates.Mapping;

namespace PptBatch.OpenXml.Templates;

/// <summary>Makes the report of a template that can be used.</summary>
internal static class TemplateReportBuilder
{
    private const double PointsPerInch = 72;

    public static TemplateReport Of(TemplateDesign made)
    {
        FontScheme named = made.Design.Theme.Fonts, measured = made.Design.Fonts;
        return new TemplateReport
        {
            Name = made.Template.Name,
            Hash = made.Template.Hash,
            SlideWidth = Math.Round(made.Template.Width / PointsPerInch, 3),
            SlideHeight = Math.Round(made.Template.Height / PointsPerInch, 3),
            Layouts = [.. made.Design.Layouts.Select(made => made.Layout).Select(layout => made.Map.Find(layout) is { } own
                ? new TemplateLayoutUse(layout.ToString(), own.Name, null)
                : new TemplateLayoutUse(layout.ToString(), null, LayoutMap.WhyNot(layout)))],
            Faces =
            [
                new("heading", named.Heading, measured.Heading),
                new("body", named.Body, measured.Body),
                new("code", named.FixedWidth, measured.FixedWidth),
            ],
            Contrast = [.. made.Contrast.Select(pair => new TemplateContrast(
                pair.Layout, pair.Role, pair.Wished, pair.Grounds, Math.Round(pair.Ratio, 2), pair.Needed, pair.Taken,
                Math.Round(pair.TakenRatio, 2)))],
            Findings = made.Design.Findings,
        };
    }
}

using System.Globalization;
using System.Text;

namespace PptBatch.OpenXml.Templates;

/// <summary>A report on a template for people.</summary>
internal static class TemplateReportText
{
    public static string Of(TemplateReport report)
    {
        StringBuilder text = new();
        if (report.IsUsable)
        {
            text.Append(CultureInfo.InvariantCulture, $"{report.Name}: slides of {report.SlideWidth:0.##} x {report.SlideHeight:0.##} in, SHA-256 {report.Hash}\n\nLayouts\n");
            foreach (TemplateLayoutUse layout in report.Layouts)
            {
                text.Append(CultureInfo.InvariantCulture, $"  {layout.Composition,-16} {(layout.Layout is null ? "made: " + layout.Reason : $"\"{layout.Layout}\"")}\n");
            }

            text.Append("\nFaces\n");
            foreach (TemplateFace face in report.Faces)
            {
                text.Append(CultureInfo.InvariantCulture, $"  {face.Role,-16} {face.Face}{(face.Face == face.MeasuredAs ? "" : $", measured as {face.MeasuredAs}")}\n");
            }

            text.Append("\nContrast\n");
            foreach (TemplateContrast pair in report.Contrast)
            {
                text.Append(CultureInfo.InvariantCulture, $"  {pair.Text,-8} #{pair.Color} on {string.Join(" and ", pair.Behind.Select(color => "#" + color))}: {pair.Ratio:0.0}:1");
                text.Append(pair.Used == pair.Color ? "" : string.Create(CultureInfo.InvariantCulture, $", so #{pair.Used}: {pair.UsedRatio:0.0}:1"));
                text.Append(CultureInfo.InvariantCulture, $" (\"{pair.Layout}\")\n");
            }

            text.Append('\n');
        }

        foreach (Diagnostic finding in report.Findings)
        {
            text.Append(finding).Append('\n');
        }

        return text.Append(report.IsGood ? "The template is used as it is.\n"
            : report.IsUsable ? "The template can be used; what it lacks is replaced as said.\n"
            : "The template cannot be used.\n").ToString();
    }
}

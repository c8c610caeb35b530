using System.Globalization;
using System.Text;

namespace PptBatch.OpenXml.Templates.Reports;

/// <summary>A report on a template for people.</summary>
internal static class TemplateReportText
{
    public static string Of(TemplateReport report)
    {
        StringBuilder text = new();
        if (report.IsUsable)
        {
            Line(text,
                $"{report.Name}: slides of {report.SlideWidth:0.##} x {report.SlideHeight:0.##} in, SHA-256 {report.Hash}\n\nLayouts");
            foreach (TemplateLayoutUse layout in report.Layouts)
            {
                Line(text, $"  {layout.Composition,-16} {(layout.Layout is null ? "made: " + layout.Reason : $"\"{layout.Layout}\"")}");
            }

            text.Append("\nFaces\n");
            foreach (TemplateFace face in report.Faces)
            {
                Line(text, $"  {face.Role,-16} {face.Face}{(face.Face == face.MeasuredAs ? "" : ", measured as " + face.MeasuredAs)}");
            }

            text.Append("\nContrast\n");
            foreach (TemplateContrast pair in report.Contrast)
            {
                string behind = string.Join(" and ", pair.Behind.Select(color => "#" + color));
                string instead = pair.Used == pair.Color ? "" : FormattableString.Invariant($", so #{pair.Used}: {pair.UsedRatio:0.0}:1");
                Line(text, $"  {pair.Text,-12} #{pair.Color} on {behind}: {pair.Ratio:0.0}:1{instead} (\"{pair.Layout}\")");
            }

            text.Append('\n');
        }

        foreach (Diagnostic finding in report.Findings)
        {
            text.Append(finding).Append('\n');
        }

        return text.Append(report.IsGood ? "The template can be used as it is.\n"
            : report.IsUsable ? "The template can be used; the replacements are listed above.\n"
            : "The template cannot be used.\n").ToString();
    }

    private static void Line(StringBuilder text, FormattableString line) =>
        text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}

using System.Diagnostics.CodeAnalysis;
using System.Xml.Linq;
using PptBatch.OpenXml.Equations;

namespace PptBatch.OpenXml.Writing.Shapes;

/// <summary>Equations as markup that stands inside a run's place.</summary>
internal static class EquationMarkup
{
    /// <summary>Converts TeX; false when it is outside the subset, and then its text is shown.</summary>
    public static bool TryConvert(string tex, [NotNullWhen(true)] out string? markup)
    {
        XElement? equation = TexToOmml.Convert(tex);
        markup = equation?.ToString(SaveOptions.DisableFormatting);
        return markup is not null;
    }
}

using System.Xml.Linq;

namespace PptBatch.OpenXml.Equations;

/// <summary>Turns a stated subset of TeX (docs/equations.md) into Office Math. Pure; bounded in depth and size.</summary>
internal static class TexToOmml
{
    private const int MaxLength = 4000;

    /// <summary>An <c>m:oMath</c> element, or null when the TeX is outside the subset.</summary>
    public static XElement? Convert(string tex)
    {
        string source = Decoded(Unwrapped(tex.Trim()));
        if (source.Length is 0 or > MaxLength)
        {
            return null;
        }

        // Web pages take a line break outside any environment, as in one.
        return Math(source)
            ?? (source.Contains(@"\\", StringComparison.Ordinal) ? Math($@"\begin{{gathered}}{source}\end{{gathered}}") : null);
    }

    private static XElement? Math(string tex)
    {
        TexParser parser = new(TexToken.Split(tex));
        List<XElement> math = parser.Row();
        return parser.Succeeded && math.Count > 0 ? Omml.Element("oMath", [.. math]) : null;
    }

    // Notes that were kept as HTML have these in their mathematics, where TeX has no use for them.
    private static string Decoded(string tex) => !tex.Contains('&', StringComparison.Ordinal) ? tex
        : tex.Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal)
            .Replace("&amp;", "&", StringComparison.Ordinal);

    // Models write the mathematics with its delimiters or without.
    private static string Unwrapped(string tex)
    {
        foreach ((string open, string close) in ((string, string)[])[("$$", "$$"), ("\\[", "\\]"), ("\\(", "\\)"), ("$", "$")])
        {
            if (tex.Length >= open.Length + close.Length
                && tex.StartsWith(open, StringComparison.Ordinal)
                && tex.EndsWith(close, StringComparison.Ordinal))
            {
                return tex[open.Length..^close.Length].Trim();
            }
        }

        return tex;
    }
}

using System.Net;
using System.Text;
using PptBatch.SlideHtml.Model;

namespace PptBatch.Generation.Outline.Markdown;

/// <summary>A title as plain text for places that show no equations: the cover, the agenda, the names of sections and the footer.</summary>
internal static class PlainTitle
{
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private const string Lowered = "₀₁₂₃₄₅₆₇₈₉";

    /// <summary>The title with its equations as text: <c>$E=mc^2$</c> is "E=mc²".</summary>
    public static string Of(string title) => title.AsSpan().IndexOfAny("$\\") < 0
        ? title
        : string.Concat(LessonMarkdown.ReadLine(title).Runs.Select(run => run.Tex is null ? run.Text : Spoken(run.Tex)));

    // Digits above and below the line, Greek and other letters by their names; what is left is the TeX without its braces.
    private static string Spoken(string tex)
    {
        StringBuilder text = new();
        for (int i = 0; i < tex.Length; i++)
        {
            bool script = tex[i] is '^' or '_' && i + 1 < tex.Length && char.IsAsciiDigit(tex[i + 1])
                && (i + 2 == tex.Length || !char.IsAsciiDigit(tex[i + 2]));
            if (script)
            {
                text.Append((tex[i] == '^' ? Raised : Lowered)[tex[++i] - '0']);
            }
            else if (tex[i] == '\\')
            {
                int end = i + 1;
                while (end < tex.Length && char.IsAsciiLetter(tex[end]))
                {
                    end++;
                }

                string name = tex[(i + 1)..end];
                if (name is "frac" or "dfrac" or "tfrac")
                {
                    // Its two parts stand in braces of their own: "{a}{b}".
                    int between = tex.IndexOf("}{", end, StringComparison.Ordinal);
                    tex = between < 0 ? tex : tex[..between] + "/" + tex[(between + 2)..];
                    i = end - 1;
                    continue;
                }

                string entity = WebUtility.HtmlDecode($"&{name};");
                text.Append(entity[0] == '&' ? name : entity);
                i = end - 1;
            }
            else if (tex[i] is not ('{' or '}'))
            {
                text.Append(tex[i]);
            }
        }

        return text.ToString().Trim();
    }
}

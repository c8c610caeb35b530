using AngleSharp.Dom;
using PptBatch.SlideHtml.Markup;
using PptBatch.SlideHtml.Model;

namespace PptBatch.SlideHtml.Kinds;

/// <summary>Reads the TeX of an equation and says when it has to stay text.</summary>
internal static class Equation
{
    private const int Shown = 60;

    /// <summary>The TeX, and the line of text that the renderer has for it, if any.</summary>
    public static (string Tex, string? Words) Read(IElement element, ReadContext context)
    {
        string tex = XmlText.Clean(element.AllText()).Trim();
        string? words = tex.Length == 0 ? null : context.Support.EquationText(tex);
        if (tex.Length > 0 && words is null)
        {
            context.Say("PB3015", $"The equation \"{Excerpt.Of(tex, Shown)}\" is outside the TeX subset and is shown as source.",
                "Write it with the commands of docs/equations.md.");
        }

        return (tex, words);
    }
}

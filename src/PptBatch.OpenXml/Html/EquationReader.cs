using AngleSharp.Dom;
using PptBatch.OpenXml.Equations;

namespace PptBatch.OpenXml.Html;

/// <summary>Reads the TeX of an equation and says when it has to stay text.</summary>
internal static class EquationReader
{
    private const int Shown = 60;

    public static string Read(IElement element, ReadContext context)
    {
        string tex = XmlText.Clean(element.AllText()).Trim();
        if (tex.Length > 0 && TexToOmml.Convert(tex) is null)
        {
            string start = tex.Length <= Shown ? tex : tex[..Shown] + "…";
            context.Say("PB3015", $"The equation \"{start}\" is outside the TeX subset and stands as its text.", "Write it with the commands of docs/equations.md.");
        }

        return tex;
    }
}

using System.Globalization;
using System.Xml.Linq;
using PptBatch.OpenXml.Packages.Xml;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.OpenXml.Scenes.Looks;

/// <summary>Bullets and numbers before paragraphs. Numbers count through the paragraphs of a text, level by level.</summary>
internal sealed class ParagraphMark
{
    private const int Levels = 9;
    private readonly int[] _counts = new int[Levels];

    /// <summary>What stands before a paragraph; empty for nothing. To be asked for every paragraph, in order.</summary>
    public string Next(SceneParagraph paragraph)
    {
        XElement? bullet = paragraph.Properties.SelectMany(value => value.Elements())
            .FirstOrDefault(child => child.Name.LocalName is "buNone" or "buChar" or "buAutoNum" or "buBlip");
        XElement? own = paragraph.Properties.FirstOrDefault(properties => properties.Name == A + "pPr");
        int level = Math.Clamp(own.Whole("lvl") ?? 0, 0, Levels - 1);
        Array.Clear(_counts, level + 1, Levels - level - 1);
        if (bullet?.Name.LocalName != "buAutoNum")
        {
            _counts[level] = 0;
            return paragraph.IsEmpty
                ? ""
                : bullet?.Name.LocalName switch { "buChar" => Character(bullet, paragraph), "buBlip" => "•", _ => "" };
        }

        _counts[level]++;
        return paragraph.IsEmpty
            ? ""
            : Number(bullet.Text("type") ?? "", _counts[level] - 1 + Math.Clamp(bullet.Whole("startAt") ?? 1, 1, 30000));
    }

    // Symbol fonts give their own shapes to letters, so the letter says nothing.
    private static string Character(XElement bullet, SceneParagraph paragraph)
    {
        string? face = paragraph.Properties.Select(value => value.Element(A + "buFont").Text("typeface"))
            .FirstOrDefault(value => value is not null);
        return face is "Wingdings" or "Wingdings 2" or "Wingdings 3" or "Webdings" or "Symbol" ? "•" : bullet.Text("char") ?? "•";
    }

    private static string Number(string type, int number)
    {
        string text = type.StartsWith("alpha", StringComparison.Ordinal) ? ((char)('a' + ((number - 1) % 26))).ToString()
            : number.ToString(CultureInfo.InvariantCulture);
        text = type.Contains("Uc", StringComparison.Ordinal) ? text.ToUpperInvariant() : text;
        return type.EndsWith("ParenBoth", StringComparison.Ordinal)
            ? $"({text})"
            : type.EndsWith("ParenR", StringComparison.Ordinal)
            ? text + ")"
            : type.EndsWith("Plain", StringComparison.Ordinal) ? text : text + ".";
    }
}

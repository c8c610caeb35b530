using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing;

namespace PptBatch.Testing.Decks;

/// <summary>Paragraphs of a deck's dump.</summary>
internal static class ParagraphText
{
    public static void Write(StringBuilder text, int depth, OpenXmlElement body)
    {
        foreach (Paragraph paragraph in body.Elements<Paragraph>())
        {
            string runs = Runs(paragraph);
            if (runs.Length > 0)
            {
                int level = paragraph.ParagraphProperties?.Level?.Value ?? 0;
                text.Append(' ', depth * 2).Append(Bullet(paragraph.ParagraphProperties)).Append(' ', level * 2)
                    .Append(DeckText.Visible(runs)).Append(Sizes(paragraph)).Append('\n');
            }
        }
    }

    /// <summary>The paragraph's text with links in angle brackets.</summary>
    public static string Runs(Paragraph paragraph)
    {
        StringBuilder text = new();
        foreach (OpenXmlElement child in paragraph.ChildElements)
        {
            text.Append(child switch
            {
                Run run => Linked(run.Text?.Text ?? "", run.RunProperties),
                Break => "\n",
                Field field => "{" + field.Type?.Value + "}" + field.Text?.Text,
                AlternateContent choice => "=" + string.Concat(choice.GetFirstChild<AlternateContentFallback>()?.InnerText),
                _ => "",
            });
        }

        return text.ToString();
    }

    private static string Linked(string run, RunProperties? properties)
    {
        HyperlinkOnClick? link = properties?.GetFirstChild<HyperlinkOnClick>();
        return link is null ? run : $"<{run}>";
    }

    private static string Bullet(ParagraphProperties? properties) => properties?.ChildElements.LastOrDefault(child =>
        child is CharacterBullet or AutoNumberedBullet or NoBullet or PictureBullet) switch
        {
            CharacterBullet bullet => bullet.Char?.Value + " ",
            AutoNumberedBullet number => number.Type?.InnerText + (number.StartAt is null ? "" : "=" + number.StartAt) + " ",
            PictureBullet => "▣ ",
            NoBullet => "- ",
            _ => "",
        };

    private static string Sizes(Paragraph paragraph)
    {
        string[] sizes = [.. paragraph.Elements<Run>().Select(run => run.RunProperties?.FontSize?.Value).OfType<int>().Distinct()
            .Select(size => (size / 100.0).ToString("0.#", CultureInfo.InvariantCulture))];
        string rtl = paragraph.ParagraphProperties?.RightToLeft?.Value == true ? " rtl" : "";
        return sizes.Length == 0 ? rtl : "  (" + string.Join(", ", sizes) + " pt" + rtl + ")";
    }
}

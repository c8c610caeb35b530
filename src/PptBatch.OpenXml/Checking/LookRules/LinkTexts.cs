using System.Xml.Linq;
using PptBatch.OpenXml.Packages.Xml;
using PptBatch.OpenXml.Scenes;
using PptBatch.OpenXml.Scenes.Shapes;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.OpenXml.Checking.LookRules;

/// <summary>PB6115: the text of a link says where it leads, also to who hears a list of links without what stands around them.</summary>
internal sealed class LinkTexts : ISlideRule
{
    private static readonly string[] Addresses = ["http://", "https://", "www.", "mailto:"];

    private static readonly HashSet<string> Empty = new(StringComparer.OrdinalIgnoreCase)
    {
        "here", "click here", "click", "link", "this link", "this", "this page", "more", "read more", "learn more", "see more", "details",
        "aquí", "aqui", "clic aquí", "haz clic aquí", "haga clic aquí", "pulsa aquí", "enlace", "este enlace", "más", "ver más", "leer más",
        "más información", "clique aqui", "este link", "mais", "saiba mais", "leia mais", "ver mais",
        "ici", "cliquez ici", "lien", "ce lien", "plus", "en savoir plus", "lire la suite",
        "hier", "hier klicken", "klicken sie hier", "dieser link", "mehr", "mehr erfahren", "weiterlesen",
        "qui", "clicca qui", "fai clic qui", "questo link", "altro", "scopri di più", "leggi di più",
        "こちら", "ここ", "ここをクリック", "リンク", "詳細", "続きを読む", "这里", "此处", "点此", "点击这里", "链接", "更多", "了解更多", "這裡", "點擊這裡",
        "هنا", "اضغط هنا", "انقر هنا", "رابط", "المزيد",
    };

    public IEnumerable<DeckFinding> Check(SlideScene slide) =>
        from shape in slide.Shapes
        from text in shape.Kind == ShapeKind.Table ? (slide.Table(shape)?.Cells ?? []).Select(cell => cell.Text) : [slide.Text(shape)]
        from paragraph in text.Paragraphs
        from link in Links(paragraph)
        let finding = Finding(slide, shape, link)
        where finding is not null
        select finding;

    /// <summary>The texts of a paragraph's links; neighbours that lead to one place are one link.</summary>
    private static IEnumerable<string> Links(SceneParagraph paragraph)
    {
        string? target = null, text = null;
        foreach (SceneRun run in paragraph.Runs)
        {
            string? next = run.IsLink ? Target(run) : null;
            if (text is not null && next != target)
            {
                yield return text;
                text = null;
            }

            target = next;
            text = next is null ? null : text + run.Text;
        }

        if (text is not null)
        {
            yield return text;
        }
    }

    private static string Target(SceneRun run)
    {
        XElement link = run.Properties[0].Element(A + "hlinkClick")!;
        return $"{(string?)link.Attribute(R + "id")} {link.Text("action")}";
    }

    private static DeckFinding? Finding(SlideScene slide, SceneShape shape, string text)
    {
        string words = text.Trim().Trim('.', ':', '!', '…', '→', '»', '›', '>', '(', ')', '[', ']', '«', '。', ' ', '\u00A0');
        return Empty.Contains(words)
            ? slide.Finding("PB6115", DiagnosticSeverity.Warning, $"The link text \"{words}\" does not say where it leads.", shape)
            : Addresses.Any(start => words.StartsWith(start, StringComparison.OrdinalIgnoreCase)) && !words.Contains(' ')
            ? slide.Finding("PB6115", DiagnosticSeverity.Info, $"The link text is a bare address: {Excerpt.Of(words, 80)}", shape)
            : null;
    }
}

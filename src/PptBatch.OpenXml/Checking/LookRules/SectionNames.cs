using System.Xml.Linq;
using PptBatch.OpenXml.Packages.Xml;
using PptBatch.OpenXml.Scenes;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.OpenXml.Checking.LookRules;

/// <summary>
/// PB6116: sections have names of their own, which are how a reader moves through a long deck. Found at their first slide.
/// </summary>
internal sealed class SectionNames : ISlideRule
{
    /// <summary>What PowerPoint calls a section that nobody named.</summary>
    private static readonly HashSet<string> Given = new(StringComparer.OrdinalIgnoreCase)
    {
        "", "Default Section", "Untitled Section", "Sección predeterminada", "Sección sin título", "Seção Padrão", "Seção sem Título",
        "Secção Predefinida", "Section par défaut", "Section sans titre", "Standardabschnitt", "Abschnitt ohne Titel",
        "Sezione predefinita", "Sezione senza titolo", "既定のセクション", "タイトルなしのセクション", "默认节", "无标题节", "預設章節", "القسم الافتراضي",
    };

    private Dictionary<string, (string Name, bool Repeated)>? _first;

    public IEnumerable<DeckFinding> Check(SlideScene slide)
    {
        _first ??= FirstSlides(slide.Deck.Presentation);
        string? id = slide.Deck.SlideIds[slide.Number - 1];
        if (id is null || !_first.TryGetValue(id, out (string Name, bool Repeated) section))
        {
            yield break;
        }

        if (Given.Contains(section.Name.Trim()))
        {
            string name = section.Name.Trim().Length == 0 ? "no name" : $"the name \"{section.Name.Trim()}\", which says nothing";
            yield return slide.Finding("PB6116", DiagnosticSeverity.Warning, $"The section that begins here has {name}.");
        }
        else if (section.Repeated)
        {
            yield return slide.Finding(
                "PB6116", DiagnosticSeverity.Info, $"The section that begins here has the name of another: {section.Name}");
        }
    }

    private static Dictionary<string, (string Name, bool Repeated)> FirstSlides(XElement? presentation)
    {
        Dictionary<string, (string Name, bool Repeated)> first = new(StringComparer.Ordinal);
        HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
        foreach (XElement section in presentation?.Descendants(P14 + "section") ?? [])
        {
            string name = section.Text("name") ?? "";
            bool repeated = !names.Add(name.Trim());
            if (section.Descendants(P14 + "sldId").FirstOrDefault().Text("id") is { } id)
            {
                first.TryAdd(id, (name, repeated));
            }
        }

        return first;
    }
}

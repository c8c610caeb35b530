using System.Xml.Linq;
using PptBatch.SlideHtml.Model;

namespace PptBatch.OpenXml.Equations;

/// <summary>
/// An equation in one line of text, for applications that do not show Office Math: <c>p₀ (1 − Lh/T₀)</c> with real sub- and superscripts.
/// </summary>
internal sealed class EquationWords
{
    private const string Relations = "=≈<>≤≥≠≡∼≃≅∝∈∉⊂⊆→←↔⇒⇐⇔⟹⟺≪≫";
    private const string Binary = "+−±∓×÷⋅∗∪∩∧∨⊕⊗";
    private readonly List<Inline> _runs = [];
    private InlineStyle _raised;

    /// <summary>The runs, or null for TeX outside the subset.</summary>
    public static IReadOnlyList<Inline>? Of(string tex)
    {
        if (TexToOmml.Convert(tex) is not { } equation)
        {
            return null;
        }

        EquationWords words = new();
        words.Children(equation);
        return words._runs.Count == 0 ? null : words._runs;
    }

    private void Children(XElement? element)
    {
        foreach (XElement child in element?.Elements() ?? [])
        {
            Add(child);
        }
    }

    private void Add(XElement element)
    {
        switch (element.Name.LocalName)
        {
            case "r":
                Symbol(
                    element.Elements().Last().Value,
                    upright: element.Elements().First() is { Name.LocalName: "rPr" } first
                        && first.Name.Namespace == element.Name.Namespace);
                break;
            case "f":
                Grouped(Child(element, "num"), product: true);
                Say(Child(Child(element, "fPr"), "type") is null ? "/" : ", ");
                Grouped(Child(element, "den"), product: false);
                break;
            case "rad":
                Script(Child(element, "deg"), InlineStyle.Superscript);
                Say("√");
                Grouped(Child(element, "e"), product: false);
                break;
            case "d":
                XElement? properties = Child(element, "dPr");
                Say(Mark(properties, "begChr"));
                Children(Child(element, "e"));
                Say(Mark(properties, "endChr"));
                break;
            case "nary":
                Say(Mark(Child(element, "naryPr"), "chr"));
                Scripts(element);
                Say(" ");
                Children(Child(element, "e"));
                break;
            case "func":
                Children(Child(element, "fName"));
                Say(" ");
                Children(Child(element, "e"));
                break;
            case "acc":
                Children(Child(element, "e"));
                Say(Mark(Child(element, "accPr"), "chr").Replace('\u0305', '\u0304'));
                break;
            case "m" or "eqArr":
                Rows(element);
                break;
            default:
                Children(Child(element, "e"));
                Scripts(element);
                break;
        }
    }

    private void Scripts(XElement element)
    {
        Script(Child(element, "sub") ?? (element.Name.LocalName == "limLow" ? Child(element, "lim") : null), InlineStyle.Subscript);
        Script(Child(element, "sup") ?? (element.Name.LocalName == "limUpp" ? Child(element, "lim") : null), InlineStyle.Superscript);
    }

    private void Script(XElement? script, InlineStyle raised)
    {
        InlineStyle outer = _raised;
        _raised = raised;
        Children(script);
        _raised = outer;
    }

    private void Rows(XElement array)
    {
        bool first = true;
        foreach (XElement row in array.Elements().Where(child => child.Name.LocalName is "mr" or "e"))
        {
            Say(first ? "" : "; ");
            first = false;
            bool begun = false;
            foreach (XElement cell in row.Name.LocalName == "mr" ? row.Elements() : [row])
            {
                Say(begun ? ", " : "");
                begun = true;
                Children(cell);
            }
        }
    }

    // A part of a fraction or a root of more than one sign stands in parentheses; letters above a line may stand without.
    private void Grouped(XElement? part, bool product)
    {
        List<XElement> signs = [.. part?.Elements() ?? []];
        bool number =
            signs.All(sign => sign.Name.LocalName == "r" && sign.Value.All(letter => char.IsDigit(letter) || letter is '.' or ','));
        bool single = signs.Count <= 1 ? signs is not [{ Name.LocalName: "f" or "nary" or "func" }]
            : number || (product && signs.All(sign => sign.Name.LocalName == "r" && sign.Value.All(char.IsLetterOrDigit)));
        Say(single ? "" : "(");
        Children(part);
        Say(single ? "" : ")");
    }

    private void Symbol(string text, bool upright)
    {
        if (text == "&")
        {
            return;
        }

        string said = text == "⋅" ? "·" : text == "∗" ? "*" : text;
        bool spaced = _raised == InlineStyle.None
            && (Relations.Contains(text, StringComparison.Ordinal) || (Binary.Contains(text, StringComparison.Ordinal) && FollowsTerm()));
        Append(spaced
            ? $" {said} "
            : said, _raised | (!upright && text.Length == 1 && char.IsAsciiLetter(text[0]) ? InlineStyle.Italic : InlineStyle.None));
    }

    // "−x" at a beginning is a sign, "a − x" an operation.
    private bool FollowsTerm() => _runs.Count > 0 && _runs[^1].Text[^1] is not ('(' or '[' or '{' or ',' or ' ' or '/');

    private void Say(string text)
    {
        if (text.Length > 0)
        {
            Append(text, _raised);
        }
    }

    private void Append(string text, InlineStyle style)
    {
        if (_runs.Count > 0 && _runs[^1] is { } last && last.Style == style)
        {
            _runs[^1] = last with { Text = last.Text + text };
        }
        else
        {
            _runs.Add(new Inline(text, style));
        }
    }

    private static XElement? Child(XElement? element, string name) =>
        element?.Elements().FirstOrDefault(child => child.Name.LocalName == name);

    private static string Mark(XElement? properties, string name) => Child(properties, name)?.Attributes().FirstOrDefault()?.Value ?? "";
}

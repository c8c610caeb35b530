using System.Xml.Linq;
using PptBatch.Preview.Painting.Equations;

namespace PptBatch.Preview.WebPage;

/// <summary>Writes Office Math (ECMA-376 part 1, 22.1) as MathML Core, which browsers draw themselves.</summary>
internal sealed class MathMarkup(Markup html)
{
    private const int MostDepth = 60;
    private int _depth;

    /// <summary>Writes an equation.</summary>
    /// <param name="equation">An <c>m:oMath</c> element.</param>
    /// <param name="words">What it says, for screen readers that do not read MathML.</param>
    /// <param name="style">Its class.</param>
    public void Write(XElement equation, string words, string style)
    {
        html.Open("math", ("class", style), ("alttext", words), ("displaystyle", "true"));
        Row(equation);
        html.Close("math");
    }

    private void Row(XElement? parent)
    {
        html.Open("mrow");
        if (parent is not null && _depth < MostDepth)
        {
            _depth++;
            MathTokens runs = new(html);
            foreach (XElement child in parent.Elements().Where(child => !child.Name.LocalName.EndsWith("Pr", StringComparison.Ordinal)))
            {
                if (child.Name.LocalName == "r")
                {
                    runs.Add(child);
                    continue;
                }

                runs.Write();
                Element(child);
            }

            runs.Write();
            _depth--;
        }

        html.Close("mrow");
    }

    private void Element(XElement element)
    {
        switch (element.Name.LocalName)
        {
            case "f":
                html.Open("mfrac", ("linethickness", element.Property("type") == "noBar" ? "0" : null));
                Parts(element, "num", "den");
                html.Close("mfrac");
                break;
            case "rad":
                Root(element);
                break;
            case "sSup" or "sSub" or "sSubSup" or "limLow" or "limUpp":
                Scripts(element);
                break;
            case "nary":
                BigOperator(element);
                break;
            case "func":
                Parts(element, "fName", "e");
                break;
            case "acc" or "bar" or "groupChr":
                Mark(element);
                break;
            case "d":
                Delimited(element);
                break;
            case "m" or "eqArr":
                Table(element);
                break;
            default:
                Row(element);
                break;
        }
    }

    private void Parts(XElement element, params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            Row(element.Named(name).FirstOrDefault());
        }
    }

    private void Root(XElement element)
    {
        bool square = element.Property("degHide") is "1" or "on" or "true";
        html.Open(square ? "msqrt" : "mroot");
        Parts(element, square ? ["e"] : ["e", "deg"]);
        html.Close(square ? "msqrt" : "mroot");
    }

    private void Scripts(XElement element)
    {
        (string name, string[] parts) = element.Name.LocalName switch
        {
            "sSup" => ("msup", (string[])["e", "sup"]),
            "sSub" => ("msub", ["e", "sub"]),
            "sSubSup" => ("msubsup", ["e", "sub", "sup"]),
            "limLow" => ("munder", ["e", "lim"]),
            _ => ("mover", ["e", "lim"]),
        };
        html.Open(name);
        Parts(element, parts);
        html.Close(name);
    }

    private void BigOperator(XElement element)
    {
        bool below = element.Property("subHide") != "1", above = element.Property("supHide") != "1";
        bool stacked = element.Property("limLoc") == "undOvr";
        string name = (below, above, stacked) switch
        {
            (true, true, true) => "munderover",
            (true, true, false) => "msubsup",
            (true, false, true) => "munder",
            (true, false, false) => "msub",
            (false, true, true) => "mover",
            (false, true, false) => "msup",
            _ => "mrow",
        };
        html.Open(name).Open("mo", ("largeop", "true"), ("movablelimits", "false")).Text(element.Property("chr") ?? "∫").Close("mo");
        Parts(element, [.. below ? (string[])["sub"] : [], .. above ? (string[])["sup"] : []]);
        html.Close(name);
        Parts(element, "e");
    }

    private void Mark(XElement element)
    {
        string kind = element.Name.LocalName;
        bool over = kind == "acc" || element.Property("pos") == "top";
        string sign = kind == "bar" ? over ? "¯" : "_" : element.Property("chr") ?? (kind == "acc" ? "^" : "\u23DF");
        html.Open(over ? "mover" : "munder", ("accent", over ? "true" : null), ("accentunder", over ? null : "true"));
        Parts(element, "e");
        html.Open("mo", ("stretchy", kind == "acc" ? "false" : "true")).Text(sign).Close("mo").Close(over ? "mover" : "munder");
    }

    private void Delimited(XElement element)
    {
        html.Open("mrow");
        Fence(element.Property("begChr") ?? "(", "prefix");
        XElement[] parts = [.. element.Named("e")];
        for (int part = 0; part < parts.Length; part++)
        {
            if (part > 0)
            {
                Fence(element.Property("sepChr") ?? "|", "infix");
            }

            Row(parts[part]);
        }

        Fence(element.Property("endChr") ?? ")", "postfix");
        html.Close("mrow");
    }

    private void Fence(string sign, string form)
    {
        if (sign.Length > 0)
        {
            html.Open("mo", ("fence", "true"), ("stretchy", "true"), ("form", form)).Text(sign).Close("mo");
        }
    }

    // Rows of a matrix are elements; in an array of equations "&" lies between the columns.
    private void Table(XElement element)
    {
        html.Open("mtable");
        foreach (XElement row in element.Named("mr").Concat(element.Name.LocalName == "eqArr" ? element.Named("e") : []))
        {
            html.Open("mtr");
            foreach (XElement cell in row.Name.LocalName == "mr" ? row.Named("e") : Cells(row))
            {
                html.Open("mtd");
                Row(cell);
                html.Close("mtd");
            }

            html.Close("mtr");
        }

        html.Close("mtable");
    }

    private static IEnumerable<XElement> Cells(XElement equation)
    {
        XElement cell = new("cell");
        foreach (XElement child in equation.Elements())
        {
            if (child.Name.LocalName == "r" && child.Value == "&")
            {
                yield return cell;
                cell = new("cell");
                continue;
            }

            cell.Add(child);
        }

        yield return cell;
    }
}

using System.Text;
using System.Xml.Linq;
using PptBatch.Preview.Painting.Equations;

namespace PptBatch.Preview.WebPage;

/// <summary>
/// Writes the letters, numbers and signs of runs of Office Math, a MathML token each. A number whose digits are runs of their own is one.
/// </summary>
internal sealed class MathTokens(Markup html)
{
    private const string Usual = "i";
    private readonly StringBuilder _pending = new();

    /// <summary>Takes a run.</summary>
    public void Add(XElement run)
    {
        XElement? properties = run.Named("rPr").FirstOrDefault();
        string style = properties?.Value("sty") ?? Usual;
        string text = string.Concat(run.Elements().Where(child => child.Name.LocalName == "t").Select(part => part.Value));
        bool words = properties?.Value("nor") is not null;
        if (style == Usual && !words)
        {
            _pending.Append(text);
            return;
        }

        Write();
        if (words)
        {
            // White space at the ends of a token is not drawn.
            html.Open("mtext").Text(text.Replace(' ', '\u00A0')).Close("mtext");
            return;
        }

        Write(text, style);
    }

    /// <summary>Writes the runs that were taken.</summary>
    public void Write()
    {
        Write(_pending.ToString(), Usual);
        _pending.Clear();
    }

    private void Write(string text, string style)
    {
        int at = 0;
        while (at < text.Length)
        {
            int length = Token(text, at, style, out string name);
            if (name.Length > 0)
            {
                // One letter is slanted by itself, several are upright.
                string? variant = name == "mi" && length == 1 && style is "p" or "b" ? "normal" : null;
                html.Open(name, ("mathvariant", variant), ("class", style is "b" or "bi" ? "strong" : null))
                    .Text(text.Substring(at, length)).Close(name);
            }

            at += length;
        }
    }

    // A number or the letters of an upright name are one token, every other character is one.
    private static int Token(string text, int at, string style, out string name)
    {
        int end = at;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || (end > at && text[end] is '.' or ',' && end + 1 < text.Length
            && char.IsAsciiDigit(text[end + 1]))))
        {
            end++;
        }

        if (end > at)
        {
            name = "mn";
            return end - at;
        }

        while (style is "p" or "b" && end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        Rune one = Rune.GetRuneAt(text, at);
        name = Rune.IsWhiteSpace(one) ? "" : end > at || Rune.IsLetter(one) ? "mi" : "mo";
        return end > at ? end - at : one.Utf16SequenceLength;
    }
}

using System.Xml.Linq;

namespace PptBatch.OpenXml.Equations;

/// <summary>Recursive descent over the tokens; anything outside the subset ends it with <see cref="Succeeded"/> false.</summary>
internal sealed partial class TexParser(List<TexToken> tokens)
{
    private const int MaxDepth = 32;

    private int _at;
    private int _depth;
    private bool _failed;
    private MathStyle? _style;

    /// <summary>True when everything was understood.</summary>
    public bool Succeeded => !_failed && _at == tokens.Count;

    private TexToken? Peek => _at < tokens.Count && !_failed ? tokens[_at] : null;

    /// <summary>Reads until something that closes: a brace, a cell's or row's end, <c>\right</c>, <c>\end</c>.</summary>
    public List<XElement> Row(char? until = null)
    {
        List<XElement> row = [];
        while (Peek is { } token && !Closes(token) && !(until is { } stop && token.IsCharacter(stop)))
        {
            row.AddRange(Scripted());
        }

        return row;
    }

    private static bool Closes(TexToken token) => token.IsCharacter('}') || token.IsCharacter('&')
        || (token.Kind == TexTokenKind.Command && token.Text is ("\\" or "right" or "end"));

    private object[] Fail()
    {
        _failed = true;
        return [];
    }

    private bool Take(char c)
    {
        bool found = Peek is { } token && token.IsCharacter(c);
        _at += found ? 1 : 0;
        return found;
    }

    // An atom with its sub- and superscripts.
    private IEnumerable<XElement> Scripted()
    {
        TexToken first = tokens[_at];
        if (first.Kind == TexTokenKind.Command && TexSymbols.BigOperators.TryGetValue(first.Text, out string? symbol))
        {
            _at++;
            SkipIgnored();
            (object[]? from, object[]? to) = Scripts();
            object[] operand = Peek is { } next && !Closes(next) ? Nested(() => [.. Scripted()]) : [];
            return [Omml.BigOperator(symbol, symbol is "∫" or "∬" or "∭" or "∮", from, to, operand)];
        }

        if (first.Kind == TexTokenKind.Command
            && (TexSymbols.Functions.Contains(first.Text) || TexSymbols.LimitFunctions.Contains(first.Text)))
        {
            return [Function(first.Text)];
        }

        object[] content = first.IsCharacter('^') || first.IsCharacter('_') ? [] : Nested(Atom);
        (object[]? below, object[]? above) = Scripts();
        return below is null && above is null ? content.Cast<XElement>() : [Omml.Scripts(content, below, above)];
    }

    private XElement Function(string name)
    {
        _at++;
        SkipIgnored();
        (object[]? below, object[]? above) = Scripts();
        object[] run = [Omml.Run(name, MathStyle.Upright)];
        XElement head = below is null && above is null ? (XElement)run[0]
            : TexSymbols.LimitFunctions.Contains(name) ? Omml.Limits(run, below, above) : Omml.Scripts(run, below, above);
        object[] argument = Peek is { } next && !Closes(next) ? Nested(() => [.. Scripted()]) : [];
        return Omml.Function(head, argument);
    }

    private (object[]? Below, object[]? Above) Scripts()
    {
        object[]? below = null, above = null;
        while (Peek is { } token)
        {
            if (token.IsCharacter('\'') && (above is null || above.All(part => part is XElement run && run.Value == "′")))
            {
                _at++;
                above = [.. above ?? [], Omml.Run("′")];
            }
            else if (token.IsCharacter('_') && below is null)
            {
                _at++;
                below = Argument();
            }
            else if (token.IsCharacter('^') && above is null)
            {
                _at++;
                above = Argument();
            }
            else if (token.IsCharacter('_') || token.IsCharacter('^'))
            {
                Fail(); // a second script of one kind is an error in TeX too
            }
            else
            {
                break;
            }
        }

        return (below, above);
    }

    private object[] Argument() => Peek is { } token && !Closes(token) ? Nested(Atom) : Fail();

    private object[] Nested(Func<object[]> parse)
    {
        if (++_depth > MaxDepth)
        {
            return Fail();
        }

        object[] parsed = parse();
        _depth--;
        return parsed;
    }

    private object[] Atom()
    {
        if (Peek is not { } token)
        {
            return Fail();
        }

        _at++;
        return token.Kind == TexTokenKind.Command ? Command(token.Text)
            : !token.IsCharacter('{') ? [Omml.Run(TexSymbols.Character(token.Text), _style)]
            : Group();
    }

    private object[] Group()
    {
        List<XElement> row = Row();
        return Take('}') ? [.. row] : Fail();
    }

    private object[] Command(string name) =>
        TexSymbols.Symbols.TryGetValue(name, out string? symbol) ? [Omml.Run(symbol, _style)]
        : TexSymbols.Spaces.TryGetValue(name, out string? space) ? space.Length == 0 ? [] : [Omml.Run(space)]
        : TexSymbols.Accents.TryGetValue(name, out string? mark) ? [Omml.Accent(mark, Argument())]
        : TexSymbols.Faces.TryGetValue(name, out MathStyle? face) ? InFace(face)
        : TexSymbols.Ignored.Contains(name) ? []
        : Structure(name);

    private object[] InFace(MathStyle? face)
    {
        (MathStyle? outer, _style) = (_style, face);
        object[] content = Argument();
        _style = outer;
        return content;
    }

    private object[] Structure(string name) => name switch
    {
        "frac" or "dfrac" or "tfrac" => [Omml.Fraction(Argument(), Argument())],
        "binom" or "dbinom" => [Omml.Delimited("(", ")", Omml.Fraction(Argument(), Argument(), bar: false))],
        "sqrt" => [Root()],
        "overline" or "underline" => [Omml.Bar(name == "overline", Argument())],
        "underbrace" or "overbrace" => [Brace(name == "overbrace")],
        "underset" => [Omml.Limits(below: Argument(), content: Argument(), above: null)],
        "stackrel" or "overset" => [Omml.Limits(above: Argument(), content: Argument(), below: null)],
        "text" or "textrm" or "textit" or "textbf" or "mbox" => Literal(new MathStyle("p", IsText: true)),
        "operatorname" => Literal(MathStyle.Upright),
        "textcolor" => Coloured(),
        "hspace" or "hskip" => Gap(),
        "bmod" => [Omml.Run("\u2005mod\u2005", MathStyle.Upright)],
        "pmod" => [Omml.Delimited("(", ")", [Omml.Run("mod\u2005", MathStyle.Upright), .. Argument()])],
        "left" => Delimiters(),
        "begin" => TexEnvironment(),
        _ => Fail(),
    };

    // The label of a brace is written as its script.
    private XElement Brace(bool over)
    {
        XElement braced = Omml.Brace(over, Argument());
        object[]? label = Take(over ? '^' : '_') ? Argument() : null;
        return label is null ? braced : Omml.Limits([braced], over ? null : label, over ? label : null);
    }

    private XElement Root()
    {
        object[]? degree = Take('[') ? [.. Row(until: ']')] : null;
        if (degree is not null && !Take(']'))
        {
            Fail();
        }

        return Omml.Root(degree, Argument());
    }

    private object[] Delimiters()
    {
        string open = Delimiter();
        List<XElement> content = Row();
        if (Peek is not { } token || !token.IsCommand("right"))
        {
            return Fail();
        }

        _at++;
        return [Omml.Delimited(open, Delimiter(), [.. content])];
    }

    private string Delimiter()
    {
        if (Peek is not { } token || Closes(token))
        {
            Fail();
            return "";
        }

        _at++;
        return TexSymbols.Delimiter(token);
    }

    private object[] TexEnvironment()
    {
        string name = Name();
        _ = name == "array" ? Name() : ""; // its columns
        List<List<object[]>> rows = [[]];
        while (!_failed)
        {
            rows[^1].Add([.. Row()]);
            if (Take('&'))
            {
                continue;
            }

            if (Peek is not { Kind: TexTokenKind.Command } token)
            {
                return Fail();
            }

            _at++;
            if (token.Text == "\\")
            {
                rows.Add([]);
            }
            else
            {
                return token.Text == "end" && Name() == name ? TexArray.Of(name, rows) ?? Fail() : Fail();
            }
        }

        return [];
    }

    private string Name()
    {
        string name = "";
        for (bool open = Take('{'); open && Peek is { Kind: TexTokenKind.Character } token && name.Length < 16; _at++)
        {
            if (token.IsCharacter('}'))
            {
                _at++;
                return name;
            }

            name += token.Text;
        }

        Fail();
        return "";
    }

    private void SkipIgnored()
    {
        while (Peek is { Kind: TexTokenKind.Command } token && TexSymbols.Ignored.Contains(token.Text))
        {
            _at++;
        }
    }
}

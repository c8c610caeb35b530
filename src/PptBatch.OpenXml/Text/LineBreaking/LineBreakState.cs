using static PptBatch.OpenXml.Text.LineBreaking.LineBreakClass;

namespace PptBatch.OpenXml.Text.LineBreaking;

/// <summary>What the rules need to know of the text before a position. Rule numbers are those of the annex.</summary>
internal struct LineBreakState
{
    private enum Number : byte { None, Open, Closed }

    private LineBreakClass _previous; // class of the character before, its marks folded in (LB9)
    private LineBreakClass _beforeSpaces; // class of the last character that is no space
    private LineBreakClass _beforePrevious;
    private bool _afterJoiner;
    private bool _oddRegionalIndicators;
    private Number _number;

    /// <summary>The break before <paramref name="current"/>, with <paramref name="rest"/> the text after it.</summary>
    public readonly LineBreak Before(LineBreakClass current, ReadOnlySpan<char> rest)
    {
        if (_previous is BK or LF or NL || (_previous == CR && current != LF))
        {
            return LineBreak.Mandatory; // LB4, LB5
        }

        return Allowed(current, rest) ? LineBreak.Allowed : LineBreak.None;
    }

    /// <summary>Takes the character in.</summary>
    public void Advance(LineBreakClass current, bool first)
    {
        bool attaches = current is CM or ZWJ && !first && _previous is not (BK or CR or LF or NL or SP or ZW);
        _afterJoiner = current == ZWJ;
        if (attaches)
        {
            return; // LB9
        }

        current = Resolve(current);
        _number = current switch
        {
            NU => Number.Open,
            SY or IS when _number == Number.Open => Number.Open,
            CL or CP or CPN when _number == Number.Open => Number.Closed,
            _ => Number.None,
        };
        _oddRegionalIndicators = current == RI && !(_previous == RI && _oddRegionalIndicators);
        _beforePrevious = first ? AL : _previous;
        _previous = current;
        _beforeSpaces = current == SP && !first ? _beforeSpaces : current;
    }

    // LB10, and what LB1 left open: small kana start no line (strict), complex scripts have no dictionary here.
    private static LineBreakClass Resolve(LineBreakClass value) => value switch
    {
        CM or ZWJ or SA => AL,
        CJ => NS,
        _ => value,
    };

    private readonly bool Allowed(LineBreakClass current, ReadOnlySpan<char> rest)
    {
        if (current is BK or CR or LF or NL or SP or ZW)
        {
            return false; // LB5 to LB7
        }

        if (_beforeSpaces == ZW)
        {
            return true; // LB8
        }

        if (_afterJoiner || (current is CM or ZWJ && _previous != SP))
        {
            return false; // LB8a, LB9
        }

        current = Resolve(current);
        if (current is WJ || _previous is WJ or GL || (current == GL && _previous is not (SP or BA or HY)))
        {
            return false; // LB11 to LB12a
        }

        if (current is CL or CP or CPN or EX or IS or SY || _beforeSpaces is OP or OPN)
        {
            return false; // LB13, LB14
        }

        if ((_beforeSpaces == QU && current is OP or OPN)
            || (_beforeSpaces is CL or CP or CPN && current == NS)
            || (_beforeSpaces == B2 && current == B2))
        {
            return false; // LB15 to LB17
        }

        if (_previous == SP)
        {
            return true; // LB18
        }

        if (current == QU || _previous == QU)
        {
            return false; // LB19
        }

        return current == CB || _previous == CB || !(Sticks(current) || NumberSticks(current, rest) || SyllableSticks(current)); // LB20
    }

    private readonly bool Sticks(LineBreakClass current) =>
        current is BA or HY or NS || _previous == BB // LB21
        || (_beforePrevious == HL && _previous is HY or BA) // LB21a
        || (_previous == SY && current == HL) // LB21b
        || current == IN // LB22
        || (IsLetter(_previous) && current == NU) || (_previous == NU && IsLetter(current)) // LB23
        || (_previous == PR && IsIdeograph(current)) || (IsIdeograph(_previous) && current == PO) // LB23a
        || (_previous is PR or PO && IsLetter(current)) || (IsLetter(_previous) && current is PR or PO) // LB24
        || (IsLetter(_previous) && IsLetter(current)) || (_previous == IS && IsLetter(current)) // LB28, LB29
        || ((IsLetter(_previous) || _previous == NU) && current == OPN) // LB30
        || (_previous == CPN && (IsLetter(current) || current == NU))
        || (_previous == RI && current == RI && _oddRegionalIndicators) // LB30a
        || (_previous is EB or EPU && current == EM); // LB30b

    // LB25: (PR | PO)? (OP | HY)? NU (NU | SY | IS)* (CL | CP)? (PR | PO)?
    private readonly bool NumberSticks(LineBreakClass current, ReadOnlySpan<char> rest) => current switch
    {
        NU => _previous is PR or PO or OP or OPN or HY || _number == Number.Open,
        OP or OPN or HY when _previous is PR or PO => LineBreaker.NextBase(rest) == NU,
        PR or PO => _number != Number.None,
        _ => false,
    };

    private readonly bool SyllableSticks(LineBreakClass current) => _previous switch
    {
        JL => current is JL or JV or H2 or H3 or PO, // LB26, LB27
        JV or H2 => current is JV or JT or PO,
        JT or H3 => current is JT or PO,
        PR => current is JL or JV or JT or H2 or H3,
        _ => false,
    };

    private static bool IsLetter(LineBreakClass value) => value is AL or HL;

    private static bool IsIdeograph(LineBreakClass value) => value is ID or EB or EM or EPU;
}

using static PptBatch.OpenXml.Text.LineBreaking.LineBreakClass;

namespace PptBatch.OpenXml.Text.LineBreaking;

/// <summary>What the rules need to know of the text before a position. Rule numbers are those of the annex.</summary>
internal struct LineBreakState
{
    private enum Number : byte { None, Open, Closed }

    private LineBreakClass previous; // class of the character before, its marks folded in (LB9)
    private LineBreakClass beforeSpaces; // class of the last character that is no space
    private LineBreakClass beforePrevious;
    private bool afterJoiner;
    private bool oddRegionalIndicators;
    private Number number;

    /// <summary>The break before <paramref name="current"/>, with <paramref name="rest"/> the text after it.</summary>
    public readonly LineBreak Before(LineBreakClass current, ReadOnlySpan<char> rest)
    {
        if (previous is BK or LF or NL || (previous == CR && current != LF))
        {
            return LineBreak.Mandatory; // LB4, LB5
        }

        return Allowed(current, rest) ? LineBreak.Allowed : LineBreak.None;
    }

    /// <summary>Takes the character in.</summary>
    public void Advance(LineBreakClass current, bool first)
    {
        bool attaches = current is CM or ZWJ && !first && previous is not (BK or CR or LF or NL or SP or ZW);
        afterJoiner = current == ZWJ;
        if (attaches)
        {
            return; // LB9
        }

        current = Resolve(current);
        number = current switch
        {
            NU => Number.Open,
            SY or IS when number == Number.Open => Number.Open,
            CL or CP or CPN when number == Number.Open => Number.Closed,
            _ => Number.None,
        };
        oddRegionalIndicators = current == RI && !(previous == RI && oddRegionalIndicators);
        beforePrevious = first ? AL : previous;
        previous = current;
        beforeSpaces = current == SP && !first ? beforeSpaces : current;
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

        if (beforeSpaces == ZW)
        {
            return true; // LB8
        }

        if (afterJoiner || (current is CM or ZWJ && previous != SP))
        {
            return false; // LB8a, LB9
        }

        current = Resolve(current);
        if (current is WJ || previous is WJ or GL || (current == GL && previous is not (SP or BA or HY)))
        {
            return false; // LB11 to LB12a
        }

        if (current is CL or CP or CPN or EX or IS or SY || beforeSpaces is OP or OPN)
        {
            return false; // LB13, LB14
        }

        if ((beforeSpaces == QU && current is OP or OPN)
            || (beforeSpaces is CL or CP or CPN && current == NS)
            || (beforeSpaces == B2 && current == B2))
        {
            return false; // LB15 to LB17
        }

        if (previous == SP)
        {
            return true; // LB18
        }

        if (current == QU || previous == QU)
        {
            return false; // LB19
        }

        return current == CB || previous == CB || !(Sticks(current) || NumberSticks(current, rest) || SyllableSticks(current)); // LB20
    }

    private readonly bool Sticks(LineBreakClass current) =>
        current is BA or HY or NS || previous == BB // LB21
        || (beforePrevious == HL && previous is HY or BA) // LB21a
        || (previous == SY && current == HL) // LB21b
        || current == IN // LB22
        || (IsLetter(previous) && current == NU) || (previous == NU && IsLetter(current)) // LB23
        || (previous == PR && IsIdeograph(current)) || (IsIdeograph(previous) && current == PO) // LB23a
        || (previous is PR or PO && IsLetter(current)) || (IsLetter(previous) && current is PR or PO) // LB24
        || (IsLetter(previous) && IsLetter(current)) || (previous == IS && IsLetter(current)) // LB28, LB29
        || ((IsLetter(previous) || previous == NU) && current == OPN) // LB30
        || (previous == CPN && (IsLetter(current) || current == NU))
        || (previous == RI && current == RI && oddRegionalIndicators) // LB30a
        || (previous is EB or EPU && current == EM); // LB30b

    // LB25: (PR | PO)? (OP | HY)? NU (NU | SY | IS)* (CL | CP)? (PR | PO)?
    private readonly bool NumberSticks(LineBreakClass current, ReadOnlySpan<char> rest) => current switch
    {
        NU => previous is PR or PO or OP or OPN or HY || number == Number.Open,
        OP or OPN or HY when previous is PR or PO => LineBreaker.NextBase(rest) == NU,
        PR or PO => number != Number.None,
        _ => false,
    };

    private readonly bool SyllableSticks(LineBreakClass current) => previous switch
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

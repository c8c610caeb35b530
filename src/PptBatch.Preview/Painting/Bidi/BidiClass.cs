namespace PptBatch.Preview.Painting.Bidi;

/// <summary>Classes of characters in the Unicode Bidirectional Algorithm, under the algorithm's own names (UAX #9, table 4).</summary>
internal enum BidiClass
{
    /// <summary>Left to right.</summary>
    L,

    /// <summary>Right to left.</summary>
    R,

    /// <summary>Arabic letter.</summary>
    AL,

    /// <summary>European number.</summary>
    EN,

    /// <summary>Separator in a European number.</summary>
    ES,

    /// <summary>Terminator of a European number.</summary>
    ET,

    /// <summary>Arabic number.</summary>
    AN,

    /// <summary>Common separator of numbers.</summary>
    CS,

    /// <summary>Mark that takes no room.</summary>
    NSM,

    /// <summary>Paragraph separator.</summary>
    B,

    /// <summary>Segment separator.</summary>
    S,

    /// <summary>White space.</summary>
    WS,

    /// <summary>Other neutral.</summary>
    ON,

    /// <summary>Boundary neutral, which the algorithm passes over. Marks of explicit direction are taken as such, too.</summary>
    BN,
}

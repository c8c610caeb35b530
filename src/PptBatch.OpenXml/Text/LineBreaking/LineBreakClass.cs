namespace PptBatch.OpenXml.Text.LineBreaking;

/// <summary>
/// Line breaking classes of Unicode Standard Annex #14, after rule LB1. OPN and CPN are OP and CP that are not East Asian wide (LB30);
/// EPU is an unassigned pictograph (LB30b); SA is what LB1 leaves of complex scripts once their marks are CM.
/// </summary>
internal enum LineBreakClass : byte
{
    AL, B2, BA, BB, BK, CB, CJ, CL, CM, CP, CPN, CR, EB, EM, EPU, EX, GL, H2, H3, HL, HY, ID, IN, IS, JL, JT, JV, LF, NL, NS, NU,
    OP, OPN, PO, PR, QU, RI, SA, SP, SY, WJ, ZW, ZWJ,
}

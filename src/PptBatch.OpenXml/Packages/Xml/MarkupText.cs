using System.Buffers.Text;
using System.Text;

namespace PptBatch.OpenXml.Packages.Xml;

/// <summary>Looks at text and attribute values of XML whose characters were checked.</summary>
internal static class MarkupText
{
    private const int LongestReference = 12;

    /// <summary>True when the text is certainly well-formed.</summary>
    /// <param name="text">The text or value.</param>
    /// <param name="sign">What makes it unsure: <c>&lt;</c> in a value, the end of CDATA in a text, found by its last sign.</param>
    public static bool IsSure(ReadOnlySpan<byte> text, char sign)
    {
        int from = 0;
        while (text[from..].IndexOfAny((byte)'&', (byte)sign) is >= 0 and int found)
        {
            int at = from + found;
            if (text[at] == '&' ? !IsReference(text[(at + 1)..]) : sign == '<' || text[..at].EndsWith("]]"u8))
            {
                return false;
            }

            from = at + 1;
        }

        return true;
    }

    private static bool IsReference(ReadOnlySpan<byte> rest)
    {
        int end = rest[..Math.Min(rest.Length, LongestReference)].IndexOf((byte)';');
        ReadOnlySpan<byte> name = end < 0 ? [] : rest[..end];
        if (name.SequenceEqual("amp"u8) || name.SequenceEqual("lt"u8) || name.SequenceEqual("gt"u8) || name.SequenceEqual("quot"u8)
            || name.SequenceEqual("apos"u8))
        {
            return true;
        }

        bool hex = name.StartsWith("#x"u8);
        ReadOnlySpan<byte> digits = name.StartsWith("#"u8) ? name[(hex ? 2 : 1)..] : [];
        return digits.Length > 0 && digits[0] != '+' && digits[0] != '-'
            && Utf8Parser.TryParse(digits, out int code, out int used, hex ? 'x' : 'D') && used == digits.Length
            && Rune.IsValid(code) && (code >= ' ' ? code is not (0xFFFE or 0xFFFF) : code is '\t' or '\n' or '\r');
    }
}

namespace PptBatch.OpenXml.Packages.Xml;

/// <summary>A name in XML, of letters, digits and the few signs of ASCII that names may have.</summary>
/// <param name="Start">Where the part after the colon begins.</param>
/// <param name="Length">Bytes of that part.</param>
/// <param name="Prefix">The prefix as <see cref="Pack"/> has it; 0 for none.</param>
internal readonly record struct MarkupName(int Start, int Length, ulong Prefix)
{
    public const ulong Xml = 0x786d6cul;
    public const ulong Xmlns = 0x786d6c6e73ul;

    private const int MostPacked = 8;

    // A table, because it is asked of every byte of every name.
    private static readonly bool[] Inside =
        [.. Enumerable.Range(0, 256).Select(code => code < 128 && (char.IsAsciiLetterOrDigit((char)code) || code is '-' or '.' or '_'))];

    /// <summary>Reads the name that begins at a place, and moves the place behind it.</summary>
    /// <returns>False where there is no such name, or one with a long prefix.</returns>
    public static bool TryRead(ReadOnlySpan<byte> xml, ref int at, out MarkupName name)
    {
        int start = at;
        at = End(xml, at);
        ulong prefix = 0;
        if (at < xml.Length && xml[at] == ':')
        {
            prefix = Pack(xml[start..at]);
            start = at + 1;
            at = End(xml, start);
            if (prefix == 0 || (at < xml.Length && xml[at] == ':'))
            {
                name = default;
                return false;
            }
        }

        name = new MarkupName(start, at - start, prefix);
        return at > start && xml[start] is not ((byte)'-' or (byte)'.' or (>= (byte)'0' and <= (byte)'9'));
    }

    /// <summary>A short prefix as a number; 0 for one that is no name or longer than eight bytes.</summary>
    public static ulong Pack(ReadOnlySpan<byte> prefix)
    {
        ulong packed = 0;
        foreach (byte letter in prefix)
        {
            packed = (packed << 8) | letter;
        }

        bool fits = prefix.Length is > 0 and <= MostPacked && prefix[0] is not ((byte)'-' or (byte)'.' or (>= (byte)'0' and <= (byte)'9'));
        return fits ? packed : 0;
    }

    public ReadOnlySpan<byte> Local(ReadOnlySpan<byte> xml) => xml.Slice(Start, Length);

    /// <summary>True for a declaration of a namespace.</summary>
    public bool Declares(ReadOnlySpan<byte> xml) => Prefix == Xmlns || (Prefix == 0 && Length == 5 && Local(xml).SequenceEqual("xmlns"u8));

    /// <summary>True where both may name the same attribute: two prefixes may stand for one namespace.</summary>
    public bool MayBe(MarkupName other, ReadOnlySpan<byte> xml) =>
        Length == other.Length && Prefix == 0 == (other.Prefix == 0) && Local(xml).SequenceEqual(other.Local(xml));

    private static int End(ReadOnlySpan<byte> xml, int at)
    {
        while ((uint)at < (uint)xml.Length && Inside[xml[at]])
        {
            at++;
        }

        return at;
    }
}

using System.Buffers;
using System.Globalization;
using System.Text;
using PptBatch.OpenXml.Packages.Xml;

namespace PptBatch.OpenXml.Merging.Parts;

/// <summary>Sets the cached text of slide number fields: what is shown where nothing recalculates them.</summary>
internal static class SlideNumberFields
{
    /// <summary>Writes the XML with every slide number field saying <paramref name="number"/>.</summary>
    /// <returns>False when it says so already; nothing is written then.</returns>
    public static bool Renumber(ReadOnlySpan<byte> xml, int number, IBufferWriter<byte> result)
    {
        Span<byte> text = stackalloc byte[11];
        text = text[..Encoding.UTF8.GetBytes(number.ToString(CultureInfo.InvariantCulture), text)];
        int copied = 0;
        int from = 0;
        while (xml[from..].IndexOf("slidenum"u8) is >= 0 and int found)
        {
            // A value holds no '<', so the last one before it opens the tag that the value is in.
            int tag = xml[..(from + found)].LastIndexOf((byte)'<');
            from += found + "slidenum"u8.Length;
            if (tag >= copied && CachedText(xml, tag, ref from) is { } range && !xml[range].SequenceEqual(text))
            {
                result.Write(xml[copied..range.Start.Value]);
                result.Write(text);
                copied = range.End.Value;
            }
        }

        if (copied > 0)
        {
            result.Write(xml[copied..]);
        }

        return copied > 0;
    }

    private static Range? CachedText(ReadOnlySpan<byte> xml, int tag, ref int from)
    {
        TagScanner tags = new(xml, tag);
        if (!tags.Next() || tags.Start != tag || tags.IsEnd || tags.IsEmpty || !tags.LocalName.SequenceEqual("fld"u8)
            || !tags.TryAttribute("type"u8, out ReadOnlySpan<byte> type) || !type.SequenceEqual("slidenum"u8))
        {
            return null;
        }

        while (tags.Next() && !(tags.IsEnd && tags.LocalName.SequenceEqual("fld"u8)))
        {
            if (!tags.IsEnd && !tags.IsEmpty && tags.LocalName.SequenceEqual("t"u8))
            {
                int start = tags.End;
                bool closed = tags.Next() && tags.IsEnd;
                from = tags.End;
                return closed ? start..tags.Start : null;
            }
        }

        from = tags.End;
        return null;
    }
}

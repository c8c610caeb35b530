using System.Net;
using System.Text;
using PptBatch.OpenXml.Packages.Xml;

namespace PptBatch.OpenXml.Merging.Parts;

/// <summary>Finds the text of a slide's title placeholder.</summary>
internal static class SlideTitle
{
    private const int MaxBytes = 1024;

    /// <summary>The title, or an empty text when the slide has none.</summary>
    public static string Find(ReadOnlySpan<byte> slide)
    {
        int at = slide.IndexOf("type=\"title\""u8);
        at = at < 0 ? slide.IndexOf("type=\"ctrTitle\""u8) : at;
        Span<byte> title = stackalloc byte[MaxBytes];
        int length = 0;
        TagScanner tags = new(slide, Math.Max(at, 0));
        while (at >= 0 && length < MaxBytes && tags.Next() && !(tags.IsEnd && tags.LocalName.SequenceEqual("sp"u8)))
        {
            if (!tags.IsEnd && !tags.IsEmpty && tags.LocalName.SequenceEqual("t"u8))
            {
                int start = tags.End;
                ReadOnlySpan<byte> text = tags.Next() ? slide[start..tags.Start] : [];
                text = text[..Math.Min(text.Length, MaxBytes - length)];
                text.CopyTo(title[length..]);
                length += text.Length;
            }
            else if (tags.LocalName.SequenceEqual("br"u8) || (tags.IsEnd && tags.LocalName.SequenceEqual("p"u8)))
            {
                title[length++] = (byte)' ';
            }
        }

        return WebUtility.HtmlDecode(Encoding.UTF8.GetString(((ReadOnlySpan<byte>)title[..length]).Trim(" \t\r\n"u8))).Trim();
    }
}

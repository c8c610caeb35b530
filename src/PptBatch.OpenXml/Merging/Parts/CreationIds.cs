using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using PptBatch.OpenXml.Packages.Xml;

namespace PptBatch.OpenXml.Merging.Parts;

/// <summary>The number by which PowerPoint knows a slide again in other versions of its deck.</summary>
internal static class CreationIds
{
    /// <summary>The number; null where the slide has none.</summary>
    public static uint? Find(ReadOnlySpan<byte> slide) => Place(slide) is { } place && TryRead(slide[place], out uint id) ? id : null;

    /// <summary>Writes the slide with another number.</summary>
    public static void Write(ReadOnlySpan<byte> slide, uint id, IBufferWriter<byte> result)
    {
        Range place = Place(slide) ?? 0..0;
        result.Write(slide[..place.Start]);
        Encoding.UTF8.GetBytes(id.ToString(CultureInfo.InvariantCulture), result);
        result.Write(slide[place.End..]);
    }

    /// <summary>Where the number stands. Shapes have such elements too, with a GUID under another name; the slide's comes last.</summary>
    private static Range? Place(ReadOnlySpan<byte> slide)
    {
        for (int end = slide.Length; slide[..end].LastIndexOf("creationId"u8) is >= 0 and int found;)
        {
            end = Math.Max(0, slide[..found].LastIndexOf((byte)'<'));
            TagScanner tags = new(slide, end);
            if (tags.Next() && !tags.IsEnd && tags.LocalName.SequenceEqual("creationId"u8)
                && tags.TryAttribute("val"u8, out ReadOnlySpan<byte> value) && TryRead(value, out _))
            {
                slide[tags.Start..].Overlaps(value, out int offset);
                return (tags.Start + offset)..(tags.Start + offset + value.Length);
            }
        }

        return null;
    }

    private static bool TryRead(ReadOnlySpan<byte> value, out uint id) =>
        Utf8Parser.TryParse(value, out id, out int used) && used == value.Length && used > 0;
}

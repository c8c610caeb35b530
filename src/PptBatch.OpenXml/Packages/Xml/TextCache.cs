using System.Text;

namespace PptBatch.OpenXml.Packages.Xml;

/// <summary>Short texts that come again and again in a deck, each made once: relationship types and ids, content types.</summary>
internal sealed class TextCache
{
    private const int MaxBytes = 200;
    private const int MaxTexts = 4096;

    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

    public TextCache() => _bySpan = _texts.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What was added for these bytes, or null.</summary>
    public string? Find(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > MaxBytes)
        {
            return null;
        }

        Span<char> chars = stackalloc char[MaxBytes];
        int count = Encoding.UTF8.GetChars(utf8, chars);
        return _bySpan.TryGetValue(chars[..count], out string? text) ? text : null;
    }

    public string Add(ReadOnlySpan<byte> utf8, string text)
    {
        if (utf8.Length <= MaxBytes && _texts.Count < MaxTexts)
        {
            // What was escaped is found by what was written.
            _texts[utf8.Contains((byte)'&') ? Encoding.UTF8.GetString(utf8) : text] = text;
        }

        return text;
    }
}

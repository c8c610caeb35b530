using System.Net;
using System.Text;
using System.Xml;

namespace PptBatch.OpenXml.Packages.Xml;

/// <summary>
/// Walks the tags of UTF-8 XML without building a tree; comments, CDATA and instructions are stepped over, DTDs are refused.
/// </summary>
internal ref struct TagScanner(ReadOnlySpan<byte> xml, int start = 0)
{
    private readonly ReadOnlySpan<byte> _xml = xml;
    private int _nameEnd;

    /// <summary>Offset of the tag's <c>&lt;</c>.</summary>
    public int Start { get; private set; }

    /// <summary>Offset after the tag's <c>&gt;</c>; where the next search begins.</summary>
    public int End { get; private set; } = start;

    public bool IsEnd { get; private set; }

    public bool IsEmpty { get; private set; }

    /// <summary>The name without its prefix.</summary>
    public readonly ReadOnlySpan<byte> LocalName
    {
        get
        {
            ReadOnlySpan<byte> name = _xml[(Start + (IsEnd ? 2 : 1)).._nameEnd];
            return name[(name.IndexOf((byte)':') + 1)..];
        }
    }

    /// <summary>Moves to the next tag.</summary>
    /// <exception cref="XmlException">A DTD, or a tag without an end.</exception>
    public bool Next()
    {
        while (true)
        {
            int next = _xml[End..].IndexOf((byte)'<');
            if (next < 0)
            {
                return false;
            }

            Start = End + next;
            ReadOnlySpan<byte> rest = _xml[Start..];
            if (rest.Length > 1 && rest[1] is (byte)'!' or (byte)'?')
            {
                End = Start + EndOfMarkup(rest);
                continue;
            }

            ReadTag(rest);
            return true;
        }
    }

    /// <summary>An attribute's value, unescaped; null when the tag does not have it.</summary>
    /// <param name="name">The name as it is written, prefix included.</param>
    public readonly string? Attribute(ReadOnlySpan<byte> name) => TryAttribute(name, out ReadOnlySpan<byte> value) ? Unescape(value) : null;

    /// <summary>An attribute's value made by a cache: for values that come again and again.</summary>
    public readonly string? Attribute(ReadOnlySpan<byte> name, TextCache cache) =>
        TryAttribute(name, out ReadOnlySpan<byte> value) ? cache.Find(value) ?? cache.Add(value, Unescape(value)) : null;

    private static string Unescape(ReadOnlySpan<byte> value)
    {
        string text = Encoding.UTF8.GetString(value);
        return text.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(text) : text;
    }

    /// <summary>An attribute's value as it is written.</summary>
    public readonly bool TryAttribute(ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value)
    {
        ReadOnlySpan<byte> rest = _xml[_nameEnd..(End - 1)];
        while (true)
        {
            int equals = rest.IndexOf((byte)'=');
            if (equals < 0)
            {
                value = default;
                return false;
            }

            ReadOnlySpan<byte> key = rest[..equals].Trim(" \t\r\n"u8);
            rest = rest[(equals + 1)..].TrimStart(" \t\r\n"u8);
            int close = rest.Length == 0 || rest[0] is not ((byte)'"' or (byte)'\'') ? -1 : rest[1..].IndexOf(rest[0]);
            if (close < 0)
            {
                throw new XmlException("An attribute has no quoted value");
            }

            if (key.SequenceEqual(name))
            {
                value = rest.Slice(1, close);
                return true;
            }

            rest = rest[(close + 2)..];
        }
    }

    private static int EndOfMarkup(ReadOnlySpan<byte> rest)
    {
        ReadOnlySpan<byte> close = rest.StartsWith("<!--"u8) ? "-->"u8 : rest.StartsWith("<![CDATA["u8) ? "]]>"u8 : "?>"u8;
        if (rest[1] == '!' && close[0] == '?')
        {
            throw new XmlException("A DTD is not allowed");
        }

        int end = rest[2..].IndexOf(close);
        return end < 0 ? throw new XmlException("A comment, CDATA section or instruction has no end") : end + 2 + close.Length;
    }

    private void ReadTag(ReadOnlySpan<byte> rest)
    {
        int at = rest.IndexOfAny("> \t\r\n"u8);
        if (at < 2)
        {
            throw new XmlException("A tag has no name or no end");
        }

        int nameLength = rest[at] == '>' && rest[at - 1] == '/' && rest[1] != '/' ? at - 1 : at;
        while (rest[at] != '>')
        {
            int step = rest[at..].IndexOfAny((byte)'>', (byte)'"', (byte)'\'');
            if (step < 0)
            {
                throw new XmlException("A tag has no end");
            }

            at += step;
            if (rest[at] != '>')
            {
                int close = rest[(at + 1)..].IndexOf(rest[at]);
                at = close < 0 ? throw new XmlException("An attribute has no end") : at + close + 2;
                if (at >= rest.Length)
                {
                    throw new XmlException("A tag has no end");
                }
            }
        }

        _nameEnd = Start + nameLength;
        End = Start + at + 1;
        IsEnd = rest[1] == '/';
        IsEmpty = !IsEnd && rest[at - 1] == '/';
    }
}

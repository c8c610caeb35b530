using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace PptBatch.OpenXml.Packages.Xml;

/// <summary>
/// Says quickly of UTF-8 XML that it is certainly well-formed. What programs seldom write (comments, CDATA, instructions, names that are
/// not ASCII) leaves it unsure, and so does everything that is wrong.
/// </summary>
internal ref struct OrdinaryXml
{
    private const int MaxPrefixes = 96;
    private const int MaxAttributes = 48;

    private static readonly SearchValues<byte> Controls = SearchValues.Create(
        [.. Enumerable.Range(0, 32).Where(code => code is not ('\t' or '\n' or '\r')).Select(code => (byte)code)]);

    private static readonly byte[][] Declarations =
    [
        .. new[]
        {
            "version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"", "version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"",
            "version=\"1.0\" encoding=\"UTF-8\"", "version=\"1.0\" encoding=\"utf-8\"", "version=\"1.0\"",
            "version='1.0' encoding='UTF-8' standalone='yes'", "version='1.0' encoding='UTF-8'",
        }.Select(text => Encoding.ASCII.GetBytes($"<?xml {text}?>")),
    ];

    private readonly ReadOnlySpan<byte> _xml;
    private readonly Span<(int Start, int Length)> _open;
    private readonly Span<MarkupName> _attributes;
    private readonly Span<ulong> _prefixes;
    private readonly Span<int> _declaredAt;
    private int _at;
    private int _depth;
    private int _declared;
    private ulong _lastKnown;
    private ulong _knownBefore;

    private OrdinaryXml(
        ReadOnlySpan<byte> xml,
        Span<(int Start, int Length)> open,
        Span<MarkupName> attributes,
        Span<ulong> prefixes,
        Span<int> declaredAt)
    {
        _xml = xml;
        _open = open;
        _attributes = attributes;
        _prefixes = prefixes;
        _declaredAt = declaredAt;
        _at = xml.StartsWith("\uFEFF"u8) ? 3 : 0;
        _prefixes[0] = MarkupName.Xml;
        _declared = 1;
    }

    /// <summary>True when the XML is certainly well-formed.</summary>
    public static bool IsSure(ReadOnlySpan<byte> xml) => !xml.ContainsAny(Controls)
        && (Ascii.IsValid(xml) || (Utf8.IsValid(xml) && xml.IndexOf("\uFFFE"u8) < 0 && xml.IndexOf("\uFFFF"u8) < 0))
        && new OrdinaryXml(
            xml,
            stackalloc (int, int)[WellFormed.MaxDepth],
            stackalloc MarkupName[MaxAttributes],
            stackalloc ulong[MaxPrefixes],
            stackalloc int[MaxPrefixes]).Document();

    private bool Document()
    {
        foreach (byte[] declaration in Declarations)
        {
            if (_xml[_at..].StartsWith(declaration))
            {
                _at += declaration.Length;
                break;
            }
        }

        bool any = false;
        while (NextTag())
        {
            if (_at >= _xml.Length || (any && _depth == 0) || !(_xml[_at] == '/' ? EndTag() : StartTag()))
            {
                return false;
            }

            any = true;
        }

        return any && _depth == 0 && _xml[_at..].IndexOfAnyExcept(" \t\r\n"u8) < 0;
    }

    /// <summary>Goes behind the next tag's first sign; stays where a text before it is not sure, for no tag begins there.</summary>
    private bool NextTag()
    {
        if ((uint)_at < (uint)_xml.Length && _xml[_at] == '<')
        {
            _at++;
            return true;
        }

        int length = _xml[_at..].IndexOf((byte)'<');
        ReadOnlySpan<byte> text = length < 0 ? [] : _xml.Slice(_at, length);
        bool found = length >= 0 && (_depth == 0 ? text.IndexOfAnyExcept(" \t\r\n"u8) < 0 : MarkupText.IsSure(text, '>'));
        _at += found ? length + 1 : 0;
        return found;
    }

    private bool EndTag()
    {
        if (_depth == 0)
        {
            return false;
        }

        (int start, int length) = _open[--_depth];
        int end = _at + 1 + length;
        if (end >= _xml.Length || !_xml.Slice(_at + 1, length).SequenceEqual(_xml.Slice(start, length)))
        {
            return false;
        }

        Undeclare();
        _at = end + 1;
        if (_xml[end] == '>')
        {
            return true;
        }

        _at = end;
        return SkipSpace() && Take('>');
    }

    private bool StartTag()
    {
        int start = _at;
        if (_depth == WellFormed.MaxDepth || !MarkupName.TryRead(_xml, ref _at, out MarkupName name))
        {
            return false;
        }

        _open[_depth++] = (start, _at - start);
        int count = 0;
        while ((uint)_at < (uint)_xml.Length && _xml[_at] is not ((byte)'>' or (byte)'/'))
        {
            if (!SkipSpace())
            {
                return false;
            }

            bool more = _at < _xml.Length && _xml[_at] is not ((byte)'>' or (byte)'/');
            if (more && (count == MaxAttributes || !Attribute(count++)))
            {
                return false;
            }
        }

        bool isEmpty = Take('/');
        if (!Take('>') || !AreDeclared(name, count))
        {
            return false;
        }

        if (isEmpty)
        {
            _depth--;
            Undeclare();
        }

        return true;
    }

    private bool Attribute(int index)
    {
        if (!MarkupName.TryRead(_xml, ref _at, out MarkupName name) || !Take('=') || _at >= _xml.Length)
        {
            return false;
        }

        foreach (MarkupName other in _attributes[..index])
        {
            if (name.MayBe(other, _xml))
            {
                return false;
            }
        }

        _attributes[index] = name;
        byte quote = _xml[_at++];
        ReadOnlySpan<byte> rest = _xml[_at..];
        int length = quote is (byte)'"' or (byte)'\'' ? rest.IndexOfAny(quote, (byte)'<', (byte)'&') : -1;
        if (length >= 0 && rest[length] == '&')
        {
            length = rest.IndexOf(quote);
            length = length >= 0 && MarkupText.IsSure(rest[..length], '<') ? length : -1;
        }

        if (length < 0 || rest[length] != quote)
        {
            return false;
        }

        ReadOnlySpan<byte> value = rest[..length];
        _at += length + 1;
        return (!name.Declares(_xml) || Declare(name, value)) && (name.Prefix != MarkupName.Xml || value.SequenceEqual("preserve"u8));
    }

    /// <summary>Notes a declaration; those of the names that XML keeps for itself are left to others.</summary>
    private bool Declare(MarkupName name, ReadOnlySpan<byte> uri)
    {
        if (uri.StartsWith("http://www.w3.org/XML/"u8) || uri.StartsWith("http://www.w3.org/2000/"u8))
        {
            return false;
        }

        if (name.Prefix == 0)
        {
            return true;
        }

        ulong prefix = MarkupName.Pack(name.Local(_xml));
        if (uri.IsEmpty || prefix is 0 or MarkupName.Xml or MarkupName.Xmlns || _declared == MaxPrefixes)
        {
            return false;
        }

        (_prefixes[_declared], _declaredAt[_declared++]) = (prefix, _depth);
        return true;
    }

    /// <summary>Prefixes may be declared after their use in the same tag, so this comes at its end.</summary>
    private bool AreDeclared(MarkupName element, int attributes)
    {
        bool known = IsKnown(element.Prefix) && element.Prefix != MarkupName.Xmlns;
        for (int index = 0; known && index < attributes; index++)
        {
            known = _attributes[index].Prefix == 0 || IsKnown(_attributes[index].Prefix);
        }

        return known;
    }

    private bool IsKnown(ulong prefix)
    {
        if (prefix is 0 or MarkupName.Xmlns || prefix == _lastKnown || prefix == _knownBefore)
        {
            return true;
        }

        if (!_prefixes[.._declared].Contains(prefix))
        {
            return false;
        }

        (_knownBefore, _lastKnown) = (_lastKnown, prefix);
        return true;
    }

    private void Undeclare()
    {
        while (_declaredAt[_declared - 1] > _depth)
        {
            _declared--;
            (_lastKnown, _knownBefore) = (0, 0);
        }
    }

    private bool SkipSpace()
    {
        ReadOnlySpan<byte> xml = _xml;
        int at = _at;
        while ((uint)at < (uint)xml.Length && xml[at] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
        {
            at++;
        }

        bool moved = at > _at;
        _at = at;
        return moved;
    }

    private bool Take(char sign)
    {
        bool there = _at < _xml.Length && _xml[_at] == sign;
        _at += there ? 1 : 0;
        return there;
    }
}

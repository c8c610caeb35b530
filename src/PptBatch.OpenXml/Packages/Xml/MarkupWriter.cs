using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace PptBatch.OpenXml.Packages.Xml;

/// <summary>
/// Writes one part's XML as UTF-8. Prefixes are fixed and declared at the root, so that nothing has to be looked up for every element;
/// characters that XML cannot carry are left out.
/// </summary>
internal sealed class MarkupWriter
{
    private static readonly SearchValues<char> Special = SearchValues.Create(
        "&<>\"\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\t\n\u000b\u000c\r\u000e\u000f"
            + "\u0010\u0011\u0012\u0013\u0014\u0015\u0016"
        + "\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f\ufffe\uffff");

    private readonly ArrayBufferWriter<byte> _bytes = new(16 * 1024);
    private readonly Stack<string> _open = new();
    private bool _inStartTag;

    /// <summary>What was written since <see cref="Root"/>.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes.WrittenSpan;

    /// <summary>Starts a new part; what was written before is forgotten.</summary>
    /// <param name="name">Qualified name of the root element.</param>
    /// <param name="prefixes">Prefixes to declare, from <see cref="Schemas"/>; the empty one is the default namespace.</param>
    public MarkupWriter Root(string name, params ReadOnlySpan<string> prefixes)
    {
        _bytes.ResetWrittenCount();
        _open.Clear();
        _inStartTag = false;
        Put("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"u8);
        Open(name);
        foreach (string prefix in prefixes)
        {
            int colon = prefix.IndexOf('=', StringComparison.Ordinal);
            Attribute(colon < 0 ? "xmlns:" + prefix : "xmlns", colon < 0 ? Schemas.Of(prefix) : prefix[(colon + 1)..]);
        }

        return this;
    }

    public MarkupWriter Open(string name)
    {
        EndStartTag();
        Put("<"u8);
        Put(name);
        _open.Push(name);
        _inStartTag = true;
        return this;
    }

    public MarkupWriter Close()
    {
        string name = _open.Pop();
        if (_inStartTag)
        {
            _inStartTag = false;
            Put("/>"u8);
            return this;
        }

        Put("</"u8);
        Put(name);
        Put(">"u8);
        return this;
    }

    /// <summary>Closes elements until <paramref name="depth"/> are open.</summary>
    public MarkupWriter CloseTo(int depth)
    {
        while (_open.Count > depth)
        {
            Close();
        }

        return this;
    }

    public MarkupWriter Empty(string name) => Open(name).Close();

    /// <summary>Writes an attribute; null leaves it out.</summary>
    public MarkupWriter Attribute(string name, string? value)
    {
        if (value is not null)
        {
            StartAttribute(name);
            Escaped(value, inAttribute: true);
            Put("\""u8);
        }

        return this;
    }

    public MarkupWriter Attribute(string name, long value)
    {
        StartAttribute(name);
        Utf8Formatter.TryFormat(value, _bytes.GetSpan(24), out int count);
        _bytes.Advance(count);
        Put("\""u8);
        return this;
    }

    /// <summary>Writes a Boolean attribute where it is true.</summary>
    public MarkupWriter Flag(string name, bool value) => value ? Attribute(name, "1") : this;

    public MarkupWriter Text(string value)
    {
        EndStartTag();
        Escaped(value, inAttribute: false);
        return this;
    }

    /// <summary>An element that holds only text.</summary>
    public MarkupWriter TextElement(string name, string value) => Open(name).Text(value).Close();

    /// <summary>Writes well-formed XML whose prefixes the root declares.</summary>
    public MarkupWriter Xml(string markup)
    {
        EndStartTag();
        Put(markup);
        return this;
    }

    private void StartAttribute(string name)
    {
        Put(" "u8);
        Put(name);
        Put("=\""u8);
    }

    private void EndStartTag()
    {
        if (_inStartTag)
        {
            _inStartTag = false;
            Put(">"u8);
        }
    }

    private void Escaped(ReadOnlySpan<char> value, bool inAttribute)
    {
        int at;
        while ((at = value.IndexOfAny(Special)) >= 0)
        {
            Put(value[..at]);
            Put(Entity(value[at], inAttribute));
            value = value[(at + 1)..];
        }

        Put(value);
    }

    private static string Entity(char character, bool inAttribute) => character switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => inAttribute ? "&quot;" : "\"",
        '\t' => inAttribute ? "&#9;" : "\t",
        '\n' => inAttribute ? "&#10;" : "\n",
        '\r' => "&#13;",
        _ => "",
    };

    private void Put(ReadOnlySpan<byte> bytes) => _bytes.Write(bytes);

    private void Put(ReadOnlySpan<char> characters)
    {
        if (!characters.IsEmpty)
        {
            _bytes.Advance(Encoding.UTF8.GetBytes(characters, _bytes.GetSpan(characters.Length * 3)));
        }
    }
}

using System.Text;

namespace PptBatch.Preview.WebPage;

/// <summary>HTML with every text and attribute escaped on the way in.</summary>
internal sealed class Markup
{
    private readonly StringBuilder _html = new();

    public Markup Raw(string trusted)
    {
        _html.Append(trusted);
        return this;
    }

    public Markup Text(string text)
    {
        foreach (char c in text)
        {
            _html.Append(c switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\'' => "&#39;",
                _ => c.ToString(),
            });
        }

        return this;
    }

    /// <summary>Opens an element; attributes whose value is null are left out.</summary>
    public Markup Open(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        _html.Append('<').Append(name);
        foreach ((string attribute, string? value) in attributes)
        {
            if (value is not null)
            {
                _html.Append(' ').Append(attribute).Append("=\"");
                Text(value);
                _html.Append('"');
            }
        }

        _html.Append('>');
        return this;
    }

    public Markup Close(string name)
    {
        _html.Append("</").Append(name).Append('>');
        return this;
    }

    public override string ToString() => _html.ToString();
}

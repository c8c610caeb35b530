using System.Text;
using PptBatch.SlideHtml.Markup;
using PptBatch.SlideHtml.Model;

namespace PptBatch.SlideHtml.Kinds;

/// <summary>
/// Gathers the runs of a paragraph and collapses white space across them as HTML does, so that words are neither glued nor spread.
/// </summary>
internal sealed class InlineBuilder
{
    private readonly List<Inline> _runs = [];
    private bool _space = true;

    public bool IsEmpty => _runs.Count == 0;

    /// <summary>Adds text of one look; runs of white space become one space, and none begins a line.</summary>
    public void Add(string text, Inline look)
    {
        StringBuilder collapsed = new(text.Length);
        foreach (char c in XmlText.Clean(text))
        {
            if (c is ' ' or '\t' or '\n' or '\r' or '\f')
            {
                if (!_space)
                {
                    collapsed.Append(' ');
                }

                _space = true;
            }
            else
            {
                collapsed.Append(c);
                _space = false;
            }
        }

        if (collapsed.Length > 0)
        {
            Append(look with { Text = collapsed.ToString() });
        }
    }

    /// <summary>
    /// Adds an equation, which is one piece; where the renderer has no line of text for it, its source stands in the fixed-width face.
    /// </summary>
    public void AddMath(string tex, string? words)
    {
        if (tex.Length > 0)
        {
            _runs.Add(string.IsNullOrEmpty(words) ? new Inline(tex, InlineStyle.Code) : new Inline(words, Tex: tex));
            _space = false;
        }
    }

    public void Break()
    {
        TrimEnd();
        if (_runs.Count > 0)
        {
            _runs.Add(new Inline("\n"));
        }

        _space = true;
    }

    /// <summary>The paragraph so far, and a fresh start.</summary>
    public InlineText Take()
    {
        TrimEnd();
        while (_runs.Count > 0 && _runs[^1].Text == "\n")
        {
            _runs.RemoveAt(_runs.Count - 1);
        }

        InlineText text = new([.. _runs]);
        _runs.Clear();
        _space = true;
        return text;
    }

    private void Append(Inline run)
    {
        if (_runs.Count > 0 && _runs[^1] is { Tex: null } last && last.Text != "\n" && last with { Text = "" } == run with { Text = "" })
        {
            _runs[^1] = last with { Text = last.Text + run.Text };
        }
        else
        {
            _runs.Add(run);
        }
    }

    private void TrimEnd()
    {
        while (_runs.Count > 0 && _runs[^1] is { Tex: null } last && last.Text != "\n" && last.Text.EndsWith(' '))
        {
            string trimmed = last.Text.TrimEnd(' ');
            if (trimmed.Length > 0)
            {
                _runs[^1] = last with { Text = trimmed };
                return;
            }

            _runs.RemoveAt(_runs.Count - 1);
        }
    }
}

using PptBatch.OpenXml.Pages;

namespace PptBatch.OpenXml.Layout.Highlighting;

/// <summary>Collects the pieces of a text from left to right; white space takes the colour before it, so that runs are few.</summary>
internal sealed class CodePieces(string code)
{
    private readonly List<CodePiece> _pieces = [];
    private int _start;
    private int _end;
    private ColorToken _color = ColorToken.Ink;

    /// <summary>Gives everything up to <paramref name="until"/> a colour.</summary>
    public void Add(int until, ColorToken next)
    {
        if (next != _color && !code.AsSpan(_end, until - _end).IsWhiteSpace())
        {
            Flush();
            _color = next;
        }

        _end = until;
    }

    public IReadOnlyList<CodePiece> Finish()
    {
        _end = code.Length;
        Flush();
        return _pieces.Count == 0 ? [new CodePiece(code, ColorToken.Ink)] : _pieces;
    }

    private void Flush()
    {
        if (_end > _start)
        {
            _pieces.Add(new CodePiece(code[_start.._end], _color));
            _start = _end;
        }
    }
}

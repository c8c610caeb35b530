using PptBatch.OpenXml.Pages;

namespace PptBatch.OpenXml.Layout.Highlighting;

/// <summary>Collects the pieces of a text from left to right; white space takes the colour before it, so that runs are few.</summary>
internal sealed class CodePieces(string code)
{
    private readonly List<CodePiece> pieces = [];
    private int start;
    private int end;
    private ColorToken color = ColorToken.Ink;

    /// <summary>Gives everything up to <paramref name="until"/> a colour.</summary>
    public void Add(int until, ColorToken next)
    {
        if (next != color && !code.AsSpan(end, until - end).IsWhiteSpace())
        {
            Flush();
            color = next;
        }

        end = until;
    }

    public IReadOnlyList<CodePiece> Finish()
    {
        end = code.Length;
        Flush();
        return pieces.Count == 0 ? [new CodePiece(code, ColorToken.Ink)] : pieces;
    }

    private void Flush()
    {
        if (end > start)
        {
            pieces.Add(new CodePiece(code[start..end], color));
            start = end;
        }
    }
}

using PptBatch.OpenXml.Pages;

namespace PptBatch.OpenXml.Layout.Highlighting;

/// <summary>Coloured code by line.</summary>
internal static class CodeLines
{
    private const int MostOfALine = 2_000;

    public static IReadOnlyList<IReadOnlyList<CodePiece>> Of(IReadOnlyList<CodePiece> pieces)
    {
        List<IReadOnlyList<CodePiece>> lines = [];
        List<CodePiece> line = [];
        foreach (CodePiece piece in pieces)
        {
            string[] parts = piece.Text.Split('\n');
            for (int index = 0; index < parts.Length; index++)
            {
                if (index > 0)
                {
                    lines.Add(line);
                    line = [];
                }

                // What is longer than any line that was written by hand is cut, for it is measured anew on every page that it goes on over.
                foreach (char[] part in parts[index].Chunk(MostOfALine).DefaultIfEmpty([]))
                {
                    if (part.Length == MostOfALine && line.Count > 0)
                    {
                        lines.Add(line);
                        line = [];
                    }

                    if (part.Length > 0 || parts.Length == 1)
                    {
                        line.Add(piece with { Text = new string(part) });
                    }
                }
            }
        }

        lines.Add(line);

        // An empty paragraph has no size of its own, and the writer and the ruler need one.
        return [.. lines.Select(pieces => pieces.Count > 0 ? pieces : [new CodePiece("", ColorToken.Ink)])];
    }
}

using PptBatch.OpenXml.Pages;

namespace PptBatch.OpenXml.Highlighting;

/// <summary>Splits code into coloured pieces; joined, the pieces are the code, byte for byte.</summary>
internal static class CodeHighlighter
{
    /// <summary>Highlights <paramref name="code"/>; an unknown language gives one piece in ink.</summary>
    public static IReadOnlyList<CodePiece> Highlight(string code, string? language) => [new CodePiece(code, ColorToken.Ink)];
}

internal readonly record struct CodePiece(string Text, ColorToken Color);

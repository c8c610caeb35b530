namespace PptBatch.OpenXml;

/// <summary>What became of a piece of text.</summary>
public enum WordPieceKind
{
    /// <summary>It is in both decks.</summary>
    Same,

    /// <summary>It is only in the deck before.</summary>
    Removed,

    /// <summary>It is only in the deck after.</summary>
    Added,
}

/// <summary>
/// A piece of a text that changed. All pieces but the added ones are the text before, all but the removed ones the text after.
/// </summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Text">Its characters; paragraphs end with <c>"\n"</c>.</param>
public readonly record struct WordPiece(WordPieceKind Kind, string Text);

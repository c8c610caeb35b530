using PptBatch.Generation.Outline.Text;

namespace PptBatch.Generation.Outline.Blocks;

/// <summary>One block of a lesson's markdown, free of how it was written.</summary>
internal abstract record LessonBlock;

internal sealed record HeadingLine(int Level, InlineText Text) : LessonBlock;

internal sealed record Prose(InlineText Text) : LessonBlock
{
    /// <summary>The paragraph that this is a part of, or null when it is whole.</summary>
    public InlineText? PartOf { get; init; }

    /// <summary>The paragraph as the lesson has it.</summary>
    public InlineText Verbatim => PartOf ?? Text;
}

internal sealed record BulletList(bool Ordered, int Start, IReadOnlyList<ListEntry> Entries) : LessonBlock;

/// <summary>A list item with the list below it, if there is one.</summary>
internal sealed record ListEntry(InlineText Text, BulletList? Children = null);

/// <summary>Code, byte-equal to the source without its last line feed.</summary>
/// <param name="Language">The fence's language in lower case, or empty.</param>
/// <param name="Text">The code.</param>
internal sealed record CodeListing(string Language, string Text) : LessonBlock
{
    /// <summary>What a program printed, to be shown under its code.</summary>
    public bool IsOutput => Language is "output" or "error" or "warning" or "stdout" or "stderr" or "salida" or "sortie" or "ausgabe";

    public int LineCount => Text.AsSpan().Count('\n') + 1;
}

internal sealed record TableGrid(IReadOnlyList<TableLine> Head, IReadOnlyList<TableLine> Body) : LessonBlock;

internal sealed record TableLine(IReadOnlyList<GridCell> Cells);

internal sealed record GridCell(InlineText Text, int ColumnSpan = 1, int RowSpan = 1);

/// <summary>A picture.</summary>
/// <param name="Source">The reference exactly as the markdown writes it.</param>
/// <param name="AltText">What it shows; empty when not said.</param>
/// <param name="Caption">Text that belongs under it, or empty.</param>
internal sealed record Figure(string Source, string AltText, InlineText Caption) : LessonBlock;

internal sealed record Quotation(IReadOnlyList<LessonBlock> Content) : LessonBlock;

internal sealed record Callout(CalloutKind Kind, InlineText Title, IReadOnlyList<LessonBlock> Content) : LessonBlock
{
    /// <summary>How long an exercise takes, or null where nobody should be held to it.</summary>
    public int? Minutes { get; init; }
}

internal enum CalloutKind
{
    Tip,
    Note,
    Warning,
    Exercise,
    Solution,
    Definition,
}

internal sealed record TermList(IReadOnlyList<TermEntry> Entries) : LessonBlock;

internal sealed record TermEntry(InlineText Term, IReadOnlyList<InlineText> Definitions);

/// <summary>A display equation in TeX.</summary>
internal sealed record Equation(string Tex) : LessonBlock;

/// <summary>The lesson's footnotes, in the order of their numbers.</summary>
internal sealed record FootnoteList(IReadOnlyList<ListEntry> Entries) : LessonBlock;

/// <summary>Two blocks beside each other.</summary>
internal sealed record BlockPair(LessonBlock First, LessonBlock Second) : LessonBlock;

/// <summary>A table to be drawn as a native chart.</summary>
/// <param name="Kind">A value of <c>data-chart</c>.</param>
/// <param name="Table">First column the categories, header the series, numbers in invariant form.</param>
internal sealed record ChartTable(string Kind, TableGrid Table) : LessonBlock;

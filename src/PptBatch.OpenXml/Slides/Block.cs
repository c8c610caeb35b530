namespace PptBatch.OpenXml.Slides;

/// <summary>One block of a slide, as the dialect means it; no positions and no sizes.</summary>
internal abstract record Block
{
    /// <summary>BCP-47 tag where it differs from the slide's, else null.</summary>
    public string? Language { get; init; }

    /// <summary>True for right-to-left content.</summary>
    public bool RightToLeft { get; init; }
}

/// <summary>A paragraph; <paramref name="Heading"/> marks an h3 to h6 that stands between blocks.</summary>
internal sealed record ParagraphBlock(InlineText Text, bool Heading = false) : Block;

internal sealed record ListBlock(bool Ordered, int Start, IReadOnlyList<ListItem> Items) : Block;

/// <summary>A list item; <paramref name="Level"/> is 0 to 2, deeper nesting is flattened to 2.</summary>
internal sealed record ListItem(InlineText Text, int Level, bool Ordered, int Number);

internal sealed record TableBlock(IReadOnlyList<TableRow> Rows, int HeaderRows, InlineText? Caption) : Block;

internal sealed record TableRow(IReadOnlyList<TableCell> Cells);

internal sealed record TableCell(IReadOnlyList<InlineText> Paragraphs, int ColumnSpan = 1, int RowSpan = 1, bool Header = false);

internal enum ChartKind { Column, Bar, Line, Area, Pie, Doughnut, Scatter }

/// <summary>A chart; a value that is not a number is null and leaves a gap.</summary>
internal sealed record ChartBlock(
    ChartKind Kind, IReadOnlyList<string> Categories, IReadOnlyList<ChartSeries> Series, string? Caption, string? CategoryTitle) : Block;

internal sealed record ChartSeries(string Name, IReadOnlyList<double?> Values);

/// <summary>Code, byte-equal to the source; <paramref name="Output"/> marks what a program printed, joined to the code above it.</summary>
internal sealed record CodeBlock(string Code, string? CodeLanguage, bool Output = false) : Block;

/// <summary>A picture; <paramref name="Picture"/> is null when it could not be opened, and <paramref name="Problem"/> says why.</summary>
internal sealed record PictureBlock(string Source, string AltText, InlineText? Caption, Picture? Picture, string? Problem = null) : Block;

internal sealed record QuoteBlock(IReadOnlyList<InlineText> Paragraphs, InlineText? Citation) : Block;

internal enum CalloutKind { Tip, Note, Warning, Exercise, Solution, Definition }

internal sealed record CalloutBlock(CalloutKind Kind, InlineText? Title, IReadOnlyList<Block> Content) : Block
{
    /// <summary>How long an exercise takes, or null where nothing says it.</summary>
    public int? Minutes { get; init; }
}

internal sealed record StepsBlock(IReadOnlyList<IReadOnlyList<InlineText>> Steps) : Block;

internal sealed record TimelineBlock(IReadOnlyList<TimelineEvent> Events) : Block;

internal sealed record TimelineEvent(InlineText Date, IReadOnlyList<InlineText> Text);

internal sealed record CardsBlock(IReadOnlyList<Card> Cards) : Block;

internal sealed record Card(InlineText? Title, IReadOnlyList<Block> Content);

internal sealed record StatsBlock(IReadOnlyList<Stat> Stats) : Block;

internal sealed record Stat(InlineText Number, InlineText Label);

/// <summary>Two or three columns; <paramref name="Comparison"/> asks for panels with rows at the same heights.</summary>
internal sealed record ColumnsBlock(IReadOnlyList<Column> Columns, bool Comparison) : Block;

internal sealed record Column(InlineText? Title, IReadOnlyList<Block> Content);

internal sealed record GlossaryBlock(IReadOnlyList<GlossaryEntry> Entries) : Block;

internal sealed record GlossaryEntry(InlineText Term, IReadOnlyList<InlineText> Definitions) ;

/// <summary>Questions; the right answers go to the notes.</summary>
internal sealed record QuizBlock(IReadOnlyList<QuizQuestion> Questions) : Block;

internal sealed record QuizQuestion(InlineText Question, IReadOnlyList<QuizAnswer> Answers);

internal sealed record QuizAnswer(InlineText Text, bool Right);

/// <summary>A display equation.</summary>
internal sealed record MathBlock(string Tex) : Block;

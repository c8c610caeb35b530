using System.Globalization;
using System.Text;

namespace PptBatch.OpenXml.Comparing.Results;

/// <summary>A comparison as lines for people; words as <c>git diff --word-diff</c> writes them.</summary>
internal static class DeckComparisonText
{
    private const int MostItems = 12;
    private const int MostCharacters = 160;

    public static string Of(DeckComparison comparison)
    {
        if (comparison.IsSame)
        {
            return "";
        }

        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"--- {comparison.Before} ({comparison.SlidesBefore} slides)\n");
        text.Append(CultureInfo.InvariantCulture, $"+++ {comparison.After} ({comparison.SlidesAfter} slides)\n");
        AppendItems(text, comparison.Deck, "");
        foreach (SlideDifference slide in comparison.Slides)
        {
            text.Append(Sign(slide)).Append(' ').Append(Headline(slide)).Append('\n');
            AppendWords(text, "words", slide.Words);
            AppendItems(text, slide.Items, "    ");
            AppendWords(text, "notes", slide.Notes);
        }

        return text.Append(CultureInfo.InvariantCulture,
            $"{comparison.AddedSlides} added, {comparison.RemovedSlides} removed, {comparison.MovedSlides} moved, "
            + $"{comparison.ChangedSlides} changed\n").ToString();
    }

    /// <summary>Which slide it is and what became of it, on one line.</summary>
    public static string Headline(SlideDifference slide)
    {
        string number = slide switch
        {
            { Added: true } => string.Create(CultureInfo.InvariantCulture, $"slide {slide.After}"),
            { Removed: true } => string.Create(CultureInfo.InvariantCulture, $"slide {slide.Before}"),
            _ when slide.Before == slide.After => string.Create(CultureInfo.InvariantCulture, $"slide {slide.After}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"slide {slide.Before} → {slide.After}"),
        };
        string section = slide.Section is { Length: > 0 } name && name != slide.Title ? $" [{name}]" : "";
        return $"{number}: {(slide.Title.Length == 0 ? "(no title)" : slide.Title)}{section}: {What(slide)}";
    }

    /// <summary>What became of a slide, in a few words.</summary>
    public static string What(SlideDifference slide)
    {
        string changed = slide.Changed.Count == 0
            ? "" : "changed " + string.Join(", ", slide.Changed.Select(aspect => aspect.ToString().ToLowerInvariant()));
        return slide.Added ? "added" : slide.Removed ? "removed"
            : slide.Moved && changed.Length > 0 ? "moved, " + changed : slide.Moved ? "moved" : changed;
    }

    private static char Sign(SlideDifference slide) =>
        slide.Added ? '+' : slide.Removed ? '-' : slide.Moved && slide.Changed.Count == 0 ? '>' : '~';

    private static void AppendItems(StringBuilder text, IReadOnlyList<ItemDifference> items, string indent)
    {
        foreach (ItemDifference item in items.Take(MostItems))
        {
            text.Append(indent).Append(item.Place).Append(": ").Append(Values(item)).Append('\n');
        }

        if (items.Count > MostItems)
        {
            text.Append(indent).Append(CultureInfo.InvariantCulture, $"and {items.Count - MostItems} more\n");
        }
    }

    private static string Values(ItemDifference item) => item switch
    {
        { Before: null } => "{+" + Short(item.After) + "+}",
        { After: null } => "[-" + Short(item.Before) + "-]",
        _ => $"[-{Short(item.Before)}-] {{+{Short(item.After)}+}}",
    };

    private static string Short(string? value) => Excerpt.Of((value ?? "").ReplaceLineEndings(" "), MostCharacters);

    /// <summary>The paragraphs in which something changed.</summary>
    private static void AppendWords(StringBuilder text, string name, IReadOnlyList<WordPiece> pieces)
    {
        StringBuilder line = new();
        bool changed = false;
        foreach ((WordPieceKind kind, string piece) in pieces)
        {
            string[] lines = piece.Split('\n');
            for (int index = 0; index < lines.Length; index++)
            {
                if (index > 0)
                {
                    End();
                }

                if (lines[index].Length > 0)
                {
                    changed |= kind != WordPieceKind.Same;
                    line.Append(kind switch
                    {
                        WordPieceKind.Removed => $"[-{lines[index]}-]",
                        WordPieceKind.Added => $"{{+{lines[index]}+}}",
                        _ => lines[index],
                    });
                }
            }
        }

        End();

        void End()
        {
            if (changed)
            {
                text.Append("    ").Append(name).Append(": ").Append(line).Append('\n');
            }

            line.Clear();
            changed = false;
        }
    }
}

using PptBatch.Generation.Outline.Text;
using PptBatch.SlideHtml.Model;

namespace PptBatch.Generation.Outline.Planning;

/// <summary>Keeps the titles of a lesson apart: no two slides have the same.</summary>
internal sealed class TitleRegister
{
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>True when the title is still free.</summary>
    public bool IsFree(InlineText title) => !_taken.Contains(title.Plain);

    /// <summary>Takes the title; a taken one is told apart by its context, and by a number where that is taken too.</summary>
    public InlineText Take(InlineText title, InlineText context)
    {
        if (_taken.Add(title.Plain))
        {
            return title;
        }

        InlineText named = context.IsEmpty || context.Plain.Contains(title.Plain, StringComparison.OrdinalIgnoreCase)
            || title.Plain.Contains(context.Plain, StringComparison.OrdinalIgnoreCase)
            ? title
            : Joined(title, context);
        for (int number = 2; !_taken.Add(named.Plain); number++)
        {
            named = InlineText.From([.. title.Runs, new Inline(FormattableString.Invariant($" · {number}"))]);
        }

        return named;
    }

    /// <summary>Two titles as one: <c>Desafío 1: Funciones</c>.</summary>
    public static InlineText Joined(InlineText title, InlineText context) =>
        InlineText.From([.. title.Runs, new Inline(": "), .. context.Runs.Select(run => run with { Href = null })]);
}

using System.Globalization;
using System.Text;
using PptBatch.StepFunctions.Calling;

namespace PptBatch.StepFunctions.Execution;

/// <summary>
/// The name of an execution, derived from its run: starting the same run twice starts it once. At most 80 characters, of those that
/// Step Functions, its console and its logs all take.
/// </summary>
internal static class ExecutionName
{
    private const int MaxLength = 80;

    /// <param name="plan">The run.</param>
    /// <param name="attempt">Which execution of the run it is, from 1: a name cannot be used again for 90 days.</param>
    /// <param name="purpose">What it is for beside the whole run, or null.</param>
    public static string Of(BatchPlan plan, int attempt, string? purpose = null)
    {
        string again = attempt == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"-{attempt}");
        string suffix = (purpose is null ? "" : "-" + purpose) + again;
        string run = Legal(plan.RunId) + suffix;
        string folder = Legal(plan.Output.Folder[(plan.Output.Folder.LastIndexOf('/') + 1)..]);
        int room = MaxLength - run.Length - 1;
        string readable = folder[..Math.Clamp(room, 0, folder.Length)].TrimEnd('-');
        return readable.Length == 0 ? run[..Math.Min(run.Length, MaxLength)] : $"{readable}-{run}";
    }

    private static string Legal(string text)
    {
        StringBuilder legal = new();
        foreach (char c in text.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(c) || c == '_')
            {
                legal.Append(c);
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && legal.Length > 0 && legal[^1] != '-')
            {
                legal.Append('-');
            }
        }

        return legal.ToString().TrimEnd('-');
    }
}

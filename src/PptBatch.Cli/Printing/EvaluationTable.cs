using System.Globalization;
using System.Text;

namespace PptBatch.Cli.Printing;

/// <summary>An evaluation as a table for people: a line for each lesson, the course in all, then what is doubted.</summary>
internal static class EvaluationTable
{
    private const int MostDoubts = 12;

    public static string Of(CourseEvaluation evaluation)
    {
        StringBuilder text = new();
        text.Append("lesson  slides  score  sentences  terms  figures   code  cells  pictures  objectives  grounded  titles  words")
            .Append("  show  ask  look\n");
        foreach (LessonEvaluation lesson in evaluation.Lessons)
        {
            text.Append(CultureInfo.InvariantCulture, $"{lesson.Number,6}{Row(lesson.Measures)}  {lesson.Title}\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"   all{Row(evaluation.Total)}\n");
        text.Append(CultureInfo.InvariantCulture,
            $"of the lessons: {evaluation.Total.Coverage:0%}, keeps to them: {evaluation.Total.Focus:0%}, ")
            .Append(CultureInfo.InvariantCulture, $"presents them: {evaluation.Total.Form:0%}\n");
        string[] doubts = [.. evaluation.Lessons.SelectMany(lesson => lesson.Doubts.Select(doubt => $"lesson {lesson.Number} {doubt}"))];
        foreach (string doubt in doubts.Take(MostDoubts))
        {
            text.Append(CultureInfo.InvariantCulture, $"not in the lesson: {doubt.ReplaceLineEndings(" ")}\n");
        }

        if (doubts.Length > MostDoubts)
        {
            text.Append(CultureInfo.InvariantCulture, $"... and {doubts.Length - MostDoubts} more slides; --json has them all\n");
        }

        return evaluation.NotMeasured.Count == 0 ? text.ToString()
            : text.Append("not measured (no content, or no slides): ").AppendJoin(", ", evaluation.NotMeasured).Append('\n').ToString();
    }

    private static string Row(TeachingMeasures m) => string.Create(
        CultureInfo.InvariantCulture,
        $"{m.Slides,8}{m.Score,7}{Of(m.Sentences),11}{Of(m.Terms),7}{Of(m.Figures),9}{Of(m.CodeBlocks),7}{Of(m.Cells),7}")
        + string.Create(
            CultureInfo.InvariantCulture,
            $"{Of(m.Pictures),10}{Of(m.Objectives),12}{Share(m.Grounded, m.Slides),10}{Share(m.SentenceTitles, m.Slides),8}")
        + string.Create(
            CultureInfo.InvariantCulture,
            $"{m.WordsMedian,7:0}{Share(m.Showing, m.Slides),6}{m.QuestionsPerTen,5:0.0}")
        + (m.Look is { } look ? Share(look.Good, look.Pages) : "-").PadLeft(6);

    // What the notes have counts half, as in the score.
    private static string Of(MatterCount count) => count.Total == 0 ? "-" : Percent((count.OnSlides + (count.InNotes / 2.0)) / count.Total);

    private static string Share(int part, int whole) => whole == 0 ? "-" : Percent((double)part / whole);

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0}%");
}

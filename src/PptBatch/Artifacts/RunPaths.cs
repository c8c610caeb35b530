using System.Globalization;

namespace PptBatch;

/// <summary>The names of what a run stores, relative to its output folder: give them to <see cref="CourseLocation.Key"/>.</summary>
public static class RunPaths
{
    /// <summary>The folder of everything else.</summary>
    public const string Folder = "infographics";

    /// <summary>The plan of the current run, or of the last one.</summary>
    public const string Plan = Folder + "/plan.json";

    /// <summary>The machine-readable record of the last run; a run has ended once it is stored.</summary>
    public const string Run = Folder + "/run.json";

    /// <summary>The page about the last run, for people.</summary>
    public const string Report = Folder + "/report.html";

    /// <summary>The page that shows every slide of the last run that pictures were added to; <see cref="Report"/> leads to it.</summary>
    public const string Slides = Folder + "/slides.html";

    /// <summary>The folder of the lessons' slides.</summary>
    public const string Lessons = Folder + "/lessons";

    /// <summary>The earlier slides of lessons that were regenerated on request.</summary>
    internal const string Replaced = Lessons + "/replaced";

    /// <summary>What the names of all batch decks begin with.</summary>
    internal const string BatchDecks = Folder + "/infographic_";

    /// <summary>The deck of one batch.</summary>
    /// <param name="batch">The batch's number, from 1.</param>
    public static string BatchDeck(int batch) => string.Create(CultureInfo.InvariantCulture, $"{BatchDecks}{batch}.pptx");

    /// <summary>The merged deck, named after the course folder wherever the output goes.</summary>
    /// <param name="course">The course folder that was read.</param>
    public static string CompleteDeck(CourseLocation course)
    {
        ArgumentNullException.ThrowIfNull(course);
        return $"{Folder}/{course.Folder[(course.Folder.LastIndexOf('/') + 1)..]}-complete.pptx";
    }

    /// <summary>What the model calls of a run used, one file for each attempt at a lesson.</summary>
    internal static string Attempts(string runId) => $"{Folder}/ledger/{runId}";

    /// <summary>The checkpoint of a lesson: found by a person by its number, by a run by the hash of what it was made from.</summary>
    internal static string Lesson(int number, string hash) => $"{LessonPrefix(number)}{hash}.html";

    /// <summary>What the names of all checkpoints of a lesson begin with.</summary>
    internal static string LessonPrefix(int number) => string.Create(CultureInfo.InvariantCulture, $"{Lessons}/lesson-{number:D3}.");

    /// <summary>The lesson and the hash of a checkpoint, from its path inside <see cref="Lessons"/>; false for what is none.</summary>
    internal static bool TryLesson(string path, out int number, out string hash)
    {
        (number, hash) = (0, "");
        if (path.Split('.', '-') is not ["lesson", { } digits, { } named, "html"])
        {
            return false;
        }

        hash = named;
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}

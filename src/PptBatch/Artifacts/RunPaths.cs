using System.Globalization;

namespace PptBatch.Artifacts;

/// <summary>The names of everything that a run stores, relative to its output folder.</summary>
internal static class RunPaths
{
    public const string Folder = "infographics";

    public const string Plan = Folder + "/plan.json";

    public const string Run = Folder + "/run.json";

    public const string Lessons = Folder + "/lessons";

    /// <summary>What was stored of lessons that were made again on request.</summary>
    public const string Replaced = Lessons + "/replaced";

    /// <summary>What the model calls of a run used, a file for each go at a lesson.</summary>
    public static string Attempts(string runId) => $"{Folder}/ledger/{runId}";

    public const string Report = Folder + "/report.html";

    /// <summary>What was handed to batch inference jobs, and what they answered.</summary>
    public const string BatchInference = Folder + "/batch-inference";

    public static string BatchDeck(int batch) => string.Create(CultureInfo.InvariantCulture, $"{Folder}/infographic_{batch}.pptx");

    /// <summary>The checkpoint of a lesson: found by a person by its number, by a run by the hash of what it was made from.</summary>
    public static string Lesson(int number, string hash) =>
        $"{LessonPrefix(number)}{hash}.html";

    /// <summary>What the names of all checkpoints of a lesson begin with.</summary>
    public static string LessonPrefix(int number) => string.Create(CultureInfo.InvariantCulture, $"{Lessons}/lesson-{number:D3}.");

    /// <summary>The lesson and the hash of a checkpoint, from its path inside <see cref="Lessons"/>; false for what is none.</summary>
    public static bool TryLesson(string path, out int number, out string hash)
    {
        (number, hash) = (0, "");
        if (path.Split('.', '-') is not ["lesson", { } digits, { } named, "html"])
        {
            return false;
        }

        hash = named;
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    /// <summary>The merged deck, named after the course folder wherever the output goes.</summary>
    public static string CompleteDeck(CourseLocation course) =>
        $"{Folder}/{course.Folder[(course.Folder.LastIndexOf('/') + 1)..]}-complete.pptx";
}

using System.Text.RegularExpressions;

namespace PptBatch.Reporting;

/// <summary>Command lines of the tool, as a POSIX shell takes them.</summary>
internal static partial class ToolCommand
{
    /// <summary>A folder as the tool takes it: a path, or an address of S3 where the bucket is no directory.</summary>
    public static string Folder(CourseLocation location) =>
        Path.IsPathFullyQualified(location.Bucket) ? Path.Combine(location.Bucket, location.Folder)
            : $"s3://{location.Bucket}/{location.Folder}";

    /// <summary>The command that goes on with a run.</summary>
    public static IReadOnlyList<string> Resume(BatchPlan plan) =>
        ["pptbatch", "resume", Folder(plan.Input), .. plan.Output == plan.Input ? [] : new[] { "--out", Folder(plan.Output) }];

    /// <summary>Words as one line.</summary>
    public static string Line(IReadOnlyList<string> words) => string.Join(' ', words.Select(Quoted));

    /// <summary>A word that the shell hands over as it is.</summary>
    public static string Quoted(string word) =>
        Plain().IsMatch(word) ? word : "'" + word.Replace("'", @"'\''", StringComparison.Ordinal) + "'";

    [GeneratedRegex(@"^[\w@%+=:,./-]+\z")]
    private static partial Regex Plain();
}

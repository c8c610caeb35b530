using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ModelContextProtocol.Protocol;
using PptBatch.Cli.Agents.Calls;

namespace PptBatch.Cli.Agents.Tools;

/// <summary><c>findings</c>: what a run has found in its course and on its slides.</summary>
internal sealed partial class FindingsTool(Workplace place) : AgentTool
{
    private const int MostByDefault = 20;

    private static readonly Parameter Least = new("severity", ParameterKind.Text, "The least that is listed. Default: warning.")
    {
        Values = ["error", "warning", "info"],
    };

    private static readonly Parameter Code = new("code", ParameterKind.Text, "Only findings of this code, such as PB1020.");

    private static readonly Parameter Lesson =
        new("lesson", ParameterKind.Number, "Only findings whose place names this lesson. Default: all.");

    private static readonly Parameter Limit = new("limit", ParameterKind.Number, "Most findings to list. Default: 20.") { Most = 200 };

    public override string Name => "findings";

    public override string Title => "Findings of a run";

    public override string Description =>
        "Lists what the last run into a folder found, worst first: missing pictures, lessons without content, text left out, and so on. "
        + "Returns the counts by code and, for each finding, its code, severity, message, place (file, lesson or slide) and what to do "
        + "about it. `left_off` counts those past the limit. Fix the course's files and call `run` again, or mend a slide with "
        + "`edit_slide`.";

    public override IReadOnlyList<Parameter> Parameters { get; } = [CourseParameters.Folder, Least, Code, Lesson, Limit];

    public override async Task<CallToolResult> RunAsync(AgentCall call, CancellationToken cancellationToken)
    {
        await using OpenedRun opened = await place.OpenRunAsync(call, cancellationToken);
        CallArguments arguments = call.Arguments;
        DiagnosticSeverity least = Enum.Parse<DiagnosticSeverity>(arguments.Text(Least.Name) ?? "warning", ignoreCase: true);
        List<Diagnostic> listed =
        [
            .. opened.Run.Diagnostics
                .Where(finding => finding.Severity >= least)
                .Where(finding => arguments.Text(Code.Name) is not { } code || finding.Code == code)
                .Where(finding => arguments.Number(Lesson.Name) is not { } lesson || IsOf(finding, lesson))
                .OrderByDescending(finding => finding.Severity),
        ];
        JsonObject answer = new()
        {
            ["run"] = opened.Run.Status?.ToString().ToLowerInvariant() ?? "unfinished",
            ["total"] = listed.Count,
            ["by_code"] = new JsonObject(listed.CountBy(finding => finding.Code)
                .Select(pair => KeyValuePair.Create<string, JsonNode?>(pair.Key, pair.Value))),
        };
        Answer.AddCut(answer, "findings", listed, arguments.Number(Limit.Name) ?? MostByDefault, Answer.Finding);
        return Answer.Of(answer);
    }

    private static bool IsOf(Diagnostic finding, int lesson) =>
        finding.Place is { } where && LessonNumber().Matches(where)
            .Any(match => match.Groups[1].Value == lesson.ToString(CultureInfo.InvariantCulture));

    [GeneratedRegex(@"\blesson (\d+)\b", RegexOptions.IgnoreCase)]
    private static partial Regex LessonNumber();
}

using PptBatch.Generation.Chat.Parts;

namespace PptBatch.Generation.Chat.Writing;

/// <summary>What is said of a lesson whose slides are not as the model wrote them.</summary>
internal static class LessonRemark
{
    public static Diagnostic FellBack(LessonPart part, string why) => new(
        "PB2110",
        DiagnosticSeverity.Warning,
        $"The outline generator wrote {What(part)} because the model's slides could not be used: {why}",
        LessonFailure.Place(part.Request.Lesson),
        $"Run 'pptbatch regenerate --lesson {part.Request.Lesson.Number}' to ask the model again.");

    public static IReadOnlyList<Diagnostic> Repaired(LessonPart part, IReadOnlyList<string> repaired) => repaired.Count == 0
        ? []
        : [new Diagnostic(
            "PB2111",
            DiagnosticSeverity.Info,
            $"The model's slides were repaired without another call: {string.Join("; ", Counted(repaired))}.",
            LessonFailure.Place(part.Request.Lesson))];

    private static string What(LessonPart part) => part.IsWhole ? "this lesson" : $"part {part.Number} of {part.Count} of this lesson";

    private static IEnumerable<string> Counted(IReadOnlyList<string> repaired) =>
        repaired.GroupBy(what => what).Select(same => same.Count() == 1 ? same.Key : $"{same.Key} ({same.Count()} times)");
}

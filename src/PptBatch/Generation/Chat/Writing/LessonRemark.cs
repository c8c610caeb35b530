using PptBatch.Generation.Chat.Parts;

namespace PptBatch.Generation.Chat.Writing;

/// <summary>What is said of a lesson whose slides are not as the model wrote them.</summary>
internal static class LessonRemark
{
    public static Diagnostic FellBack(LessonPart part, string why) => new(
        "PB2110",
        DiagnosticSeverity.Warning,
        $"The outline generator wrote {What(part)}, because the model's slides were not usable: {why}",
        LessonFailure.Place(part.Request.Lesson),
        $"Run 'pptbatch regenerate --lesson {part.Request.Lesson.Number}' to ask the model again.");

    public static IReadOnlyList<Diagnostic> Mended(LessonPart part, IReadOnlyList<string> mended) => mended.Count == 0
        ? []
        : [new Diagnostic(
            "PB2111",
            DiagnosticSeverity.Info,
            $"The model's slides were mended without a model: {string.Join("; ", Counted(mended))}.",
            LessonFailure.Place(part.Request.Lesson))];

    private static string What(LessonPart part) => part.IsWhole ? "this lesson" : $"part {part.Number} of {part.Count} of this lesson";

    private static IEnumerable<string> Counted(IReadOnlyList<string> mended) =>
        mended.GroupBy(what => what).Select(same => same.Count() == 1 ? same.Key : $"{same.Key} ({same.Count()} times)");
}

using PptBatch.Generation.Chat.Checking;
using PptBatch.Generation.Chat.Parts;

namespace PptBatch.Generation.Chat.Writing;

/// <summary>Findings about a lesson whose slides are not as the model wrote them.</summary>
internal static class LessonRemark
{
    public static Diagnostic FellBack(LessonPart part, string why) => new(
        "PB2110",
        DiagnosticSeverity.Warning,
        $"The outline generator wrote {What(part)} because the model's slides could not be used: {why}",
        LessonFailure.Place(part.Request.Lesson),
        $"Run 'pptbatch regenerate --lesson {part.Request.Lesson.Number}' to ask the model again.");

    /// <summary>A reply that is used, with its doubts marked, and what is said of it.</summary>
    /// <param name="part">What was asked for.</param>
    /// <param name="reply">The reply.</param>
    /// <param name="changed">Whether another call changed it.</param>
    public static GenerationResult Finished(LessonPart part, CheckedReply reply, bool changed = false)
    {
        List<SlideFinding> doubts = [.. reply.Findings.Where(finding => finding.Kind == FindingKind.Doubt)];
        return new GenerationResult
        {
            Html = DoubtMarks.Write(reply.Html!, doubts, part.Language),
            Marks = (changed || reply.Repaired.Count > 0 ? LessonMarks.Mended : 0) | (doubts.Count > 0 ? LessonMarks.Doubted : 0),
            Diagnostics = [.. Repaired(part, reply.Repaired), .. Doubted(part, doubts), .. Broken(part, reply.Findings)],
        };
    }

    private static IReadOnlyList<Diagnostic> Repaired(LessonPart part, IReadOnlyList<string> repaired) => repaired.Count == 0
        ? []
        : [new Diagnostic(
            "PB2111",
            DiagnosticSeverity.Info,
            $"The model's slides were repaired without another call: {string.Join("; ", Counted(repaired))}.",
            LessonFailure.Place(part.Request.Lesson))];

    private static IReadOnlyList<Diagnostic> Doubted(LessonPart part, List<SlideFinding> doubts) => doubts.Count == 0
        ? []
        : [new Diagnostic(
            "PB2112",
            DiagnosticSeverity.Warning,
            $"The model's slides state what was not found in the lesson: {string.Join("; ", doubts.Select(Words))}.",
            LessonFailure.Place(part.Request.Lesson),
            "Compare these slides with the lesson; their notes name the words, too.")];

    private static IReadOnlyList<Diagnostic> Broken(LessonPart part, IReadOnlyList<SlideFinding> findings)
    {
        List<SlideFinding> rules = [.. findings.Where(finding => finding.Kind is FindingKind.Style or FindingKind.Remark)];
        return rules.Count == 0
            ? []
            : [new Diagnostic(
                "PB2113",
                DiagnosticSeverity.Info,
                $"The model's slides do not keep to all rules of the prompt: {string.Join(' ', rules)}",
                LessonFailure.Place(part.Request.Lesson))];
    }

    private static string Words(SlideFinding doubt) =>
        $"slide {doubt.Slide}, {string.Join(", ", doubt.Words.Select(word => $"\"{word}\""))}";

    private static string What(LessonPart part) => part.IsWhole ? "this lesson" : $"part {part.Number} of {part.Count} of this lesson";

    private static IEnumerable<string> Counted(IReadOnlyList<string> repaired) =>
        repaired.GroupBy(what => what).Select(same => same.Count() == 1 ? same.Key : $"{same.Key} ({same.Count()} times)");
}

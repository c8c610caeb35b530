namespace PptBatch.OpenXml.Templates.Reading;

/// <summary>Errors and findings about a template, each naming the file.</summary>
internal static class TemplateFault
{
    public static PptBatchException Unusable(string template, string what, string fix) =>
        new(new Diagnostic("PB3101", DiagnosticSeverity.Error, what, template, fix));

    public static Diagnostic UnknownFace(string template, string role, string face) => new(
        "PB3102",
        DiagnosticSeverity.Info,
        $"The widths of the {role} face '{face}' are unknown; text is measured with the widest known font and takes more room "
            + "than it needs.",
        template,
        "Nothing, or choose a font listed in docs/templates.md.");

    public static Diagnostic Made(string template, string composition, string why) => new(
        "PB3103", DiagnosticSeverity.Info, $"A layout for '{composition}' is made on the template's master: {why}.", template);

    public static Diagnostic Contrast(string template, string pair, string instead) => new(
        "PB3104",
        DiagnosticSeverity.Warning,
        $"{char.ToUpperInvariant(pair[0])}{pair[1..]}; {instead}.",
        template,
        "Nothing, or give the template's text a colour with more contrast.");

    public static Diagnostic Dropped(string template, string what) =>
        new("PB3105", DiagnosticSeverity.Warning, $"Left out: {what}.", template);

    public static Diagnostic NotTaken(string template, string what) =>
        new("PB3106", DiagnosticSeverity.Info, $"Not taken over: {what}.", template);

    public static Diagnostic Turned(string template, string what) => new(
        "PB3108", DiagnosticSeverity.Warning, what, template, "Nothing, or set the placeholder level in the template's master.");

    public static Diagnostic Art(string template, string what) =>
        new("PB3109", DiagnosticSeverity.Info, what, template);

    public static Diagnostic Zone(string template, string what) =>
        new("PB3107", DiagnosticSeverity.Warning, what, template, "Nothing, or make the placeholder larger in the template's master.");
}

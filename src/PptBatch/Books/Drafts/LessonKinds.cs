using PptBatch.Books.Json;

namespace PptBatch.Books.Drafts;

/// <summary>
/// Decides what a lesson is for: flags first, then the stated type, then the exact title. A title that merely starts with such a
/// word ("Introducción a Docker") is an ordinary lesson.
/// </summary>
internal static class LessonKinds
{
    private static readonly Dictionary<string, LessonKind> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        ["lab"] = LessonKind.Lab, ["labs"] = LessonKind.Lab, ["lab_activity"] = LessonKind.Lab, ["laboratory"] = LessonKind.Lab,
        ["laboratorio"] = LessonKind.Lab, ["laboratório"] = LessonKind.Lab, ["labor"] = LessonKind.Lab, ["practice"] = LessonKind.Lab,
        ["práctica"] = LessonKind.Lab, ["practica"] = LessonKind.Lab, ["prática"] = LessonKind.Lab, ["pratica"] = LessonKind.Lab,
        ["activity"] = LessonKind.Lab, ["actividad"] = LessonKind.Lab, ["atividade"] = LessonKind.Lab, ["activité"] = LessonKind.Lab,
        ["exercise"] = LessonKind.Lab, ["ejercicio"] = LessonKind.Lab, ["hands_on"] = LessonKind.Lab, ["taller"] = LessonKind.Lab,
        ["workshop"] = LessonKind.Lab, ["travaux pratiques"] = LessonKind.Lab, ["tp"] = LessonKind.Lab,
        ["course_intro"] = LessonKind.CourseIntroduction, ["course_introduction"] = LessonKind.CourseIntroduction,
        ["intro"] = LessonKind.ModuleIntroduction, ["introduction"] = LessonKind.ModuleIntroduction,
        ["module_intro"] = LessonKind.ModuleIntroduction, ["module_introduction"] = LessonKind.ModuleIntroduction,
        ["summary"] = LessonKind.ModuleSummary, ["module_summary"] = LessonKind.ModuleSummary, ["resumen"] = LessonKind.ModuleSummary,
        ["glossary"] = LessonKind.Glossary, ["course_glossary"] = LessonKind.Glossary, ["glosario"] = LessonKind.Glossary,
    };

    private static readonly Dictionary<string, LessonKind> Titles = new(StringComparer.OrdinalIgnoreCase)
    {
        ["introducción"] = LessonKind.ModuleIntroduction, ["introduccion"] = LessonKind.ModuleIntroduction,
        ["introduction"] = LessonKind.ModuleIntroduction, ["introdução"] = LessonKind.ModuleIntroduction,
        ["einführung"] = LessonKind.ModuleIntroduction, ["introduzione"] = LessonKind.ModuleIntroduction,
        ["introducció"] = LessonKind.ModuleIntroduction, ["introducción del capítulo"] = LessonKind.ModuleIntroduction,
        ["introducción al capítulo"] = LessonKind.ModuleIntroduction, ["introducción del módulo"] = LessonKind.ModuleIntroduction,
        ["introducción al módulo"] = LessonKind.ModuleIntroduction, ["chapter introduction"] = LessonKind.ModuleIntroduction,
        ["module introduction"] = LessonKind.ModuleIntroduction,
        ["resumen"] = LessonKind.ModuleSummary, ["resumen del capítulo"] = LessonKind.ModuleSummary,
        ["resumen del módulo"] = LessonKind.ModuleSummary, ["summary"] = LessonKind.ModuleSummary,
        ["chapter summary"] = LessonKind.ModuleSummary, ["module summary"] = LessonKind.ModuleSummary,
        ["resumo"] = LessonKind.ModuleSummary, ["resumo do capítulo"] = LessonKind.ModuleSummary,
        ["resumo do módulo"] = LessonKind.ModuleSummary, ["résumé"] = LessonKind.ModuleSummary,
        ["zusammenfassung"] = LessonKind.ModuleSummary, ["riepilogo"] = LessonKind.ModuleSummary, ["resum"] = LessonKind.ModuleSummary,
        ["introducción del curso"] = LessonKind.CourseIntroduction, ["introducción al curso"] = LessonKind.CourseIntroduction,
        ["course introduction"] = LessonKind.CourseIntroduction, ["introdução do curso"] = LessonKind.CourseIntroduction,
        ["introdução ao curso"] = LessonKind.CourseIntroduction, ["introduction du cours"] = LessonKind.CourseIntroduction,
        ["glosario"] = LessonKind.Glossary, ["glossary"] = LessonKind.Glossary, ["glossário"] = LessonKind.Glossary,
        ["glossaire"] = LessonKind.Glossary, ["glossar"] = LessonKind.Glossary, ["glossario"] = LessonKind.Glossary,
        ["glossari"] = LessonKind.Glossary,
    };

    public static LessonKind Of(JsonRecord json, string? title)
    {
        bool intro = json.Flag("is_intro", "is_introduction");
        bool summary = json.Flag("is_summary");
        bool lab = json.Flag("is_lab");
        json.Flag("is_special_section");
        LessonKind? special = OfType(json.Text("special_section_type", "section_type"));
        LessonKind? type = OfType(json.Text("type", "lesson_type", "kind"));
        return (intro, summary, lab) switch
        {
            (true, _, _) => LessonKind.ModuleIntroduction,
            (_, true, _) => LessonKind.ModuleSummary,
            (_, _, true) => LessonKind.Lab,
            _ => special ?? type ?? OfTitle(title),
        };
    }

    /// <summary>The kind that an exact title means; an ordinary lesson for every other.</summary>
    public static LessonKind OfTitle(string? title) => Titles.GetValueOrDefault(title?.Trim() ?? "");

    /// <summary>The kind that a section's or lesson's stated type means, or null when it says nothing special.</summary>
    public static LessonKind? OfType(string? type) =>
        type is not null && Types.TryGetValue(type.Trim().Replace('-', '_'), out LessonKind kind) ? kind : null;
}

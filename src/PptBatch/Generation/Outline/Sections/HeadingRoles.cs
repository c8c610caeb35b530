using System.Text.RegularExpressions;
using PptBatch.Generation.Outline.Markdown;
using PptBatch.Generation.Outline.Text;
using PptBatch.SlideHtml.Blocks;

namespace PptBatch.Generation.Outline.Sections;

/// <summary>Recognises what a section is for by its heading, in the languages of our courses.</summary>
internal static partial class HeadingRoles
{
    private static readonly (SectionRole Role, string[] Starts)[] Beginnings =
    [
        (SectionRole.Objectives,
            ["objetivos", "objetivo", "objectives", "learning objectives", "learning goals", "goals", "objectifs", "lernziele", "ziele",
            "obiettivi", "resultados de aprendizaje", "learning outcomes", "what you will learn", "lo que aprenderás", "objectius",
            "o que você vai aprender", "ce que vous apprendrez", "cosa imparerai", "学习目标", "教学目标", "目标", "学習目標", "到達目標", "目標", "ねらい",
            "أهداف التعلم", "الأهداف", "أهداف الدرس"]),
        (SectionRole.Summary,
            ["resumen", "puntos clave", "ideas clave", "en resumen", "conclusiones", "conclusión", "lo que aprendimos", "recapitulación",
            "para recordar", "summary", "key points", "key takeaways", "takeaways", "key ideas", "recap", "conclusion", "in summary",
            "resumo",
            "pontos-chave", "pontos chave", "résumé", "points clés", "à retenir", "en résumé", "zusammenfassung", "fazit",
            "wichtigste punkte",
            "das wichtigste", "riepilogo", "riassunto", "punti chiave", "in sintesi", "resum",
            "小结", "本课小结", "总结", "要点", "小結", "まとめ", "要約", "خلاصة", "الخلاصة",
            "ملخص", "الملخص", "النقاط الرئيسية"]),
        (SectionRole.References,
            ["referencias", "bibliografía", "fuentes", "lecturas recomendadas", "lecturas adicionales", "para saber más",
            "recursos adicionales",
            "references", "further reading", "bibliography", "sources", "additional resources", "see also", "referências", "bibliografia",
            "leituras", "références", "bibliographie", "pour aller plus loin", "quellen", "literatur", "weiterführende", "riferimenti",
            "per approfondire", "fonti", "参考文献", "参考资料", "延伸阅读", "参考資料", "المراجع", "المصادر"]),
        (SectionRole.Glossary, ["glosario", "glossary", "glossário", "glossaire", "glossar", "glossario", "glossari",
            "术语表", "词汇表", "用語集", "مسرد المصطلحات"]),
    ];

    /// <param name="heading">The heading's text.</param>
    public static SectionRole Of(string heading)
    {
        string unnumbered = Numbering().Replace(heading.Trim(), "");
        string text = unnumbered.TrimEnd(':', '.').ToLowerInvariant();
        foreach ((SectionRole role, string[] starts) in Beginnings)
        {
            if (starts.Any(start => Matches(text, start)))
            {
                return role;
            }
        }

        return LabelWords.LabelledHeading(unnumbered) switch
        {
            CalloutKind.Exercise => SectionRole.Exercise,
            CalloutKind.Solution => SectionRole.Solution,
            _ => SectionRole.Content,
        };
    }

    /// <summary>
    /// A beginning counts when the heading is not much more than it: "Resumen de la lección", not "Resumen de ventas con
    /// pivot_table".
    /// </summary>
    private static bool Matches(string text, string start)
    {
        if (!text.StartsWith(start, StringComparison.Ordinal) || (text.Length > start.Length && char.IsLetterOrDigit(text[start.Length])))
        {
            return false;
        }

        string rest = text[start.Length..];
        return rest.Length == 0 || CourseWords.Any(word => rest.Contains(word, StringComparison.Ordinal));
    }

    // "7. Exercise: ulcers", "2.1 Summary", "四、小结".
    [GeneratedRegex(@"^(?:\d{1,3}(?:\.\d{1,3})*[.)]?[\s\u3000]+|[一二三四五六七八九十]{1,3}[、．.][\s\u3000]*)")]
    private static partial Regex Numbering();

    private static readonly string[] CourseWords =
    [
        "aprendizaje", "lección", "leccion", "capítulo", "capitulo", "módulo", "modulo", "unidad", "curso", "tema", "clave", "y ", "e ",
        "learning", "lesson", "chapter", "module", "unit", "course", "this", "and ", "&", "aprendizagem", "lição", "aula", "apprentissage",
        "leçon", "chapitre", "kapitel", "lektion", "moduls", "kurs", "und ", "apprendimento", "lezione", "capitolo", "et ", "reforzar",
    ];
}

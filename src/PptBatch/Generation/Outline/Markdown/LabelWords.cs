using System.Buffers;
using PptBatch.SlideHtml.Blocks;

namespace PptBatch.Generation.Outline.Markdown;

/// <summary>The words by which authors mark callouts, in the languages of our courses.</summary>
internal static class LabelWords
{
    private static readonly Dictionary<string, CalloutKind> Kinds = Build(
        (CalloutKind.Tip, "tip tips sugerencia sugerencias consejo consejos pista truco hint hints dica dicas astuce conseil suggerimento "
            + "consiglio tipp trucco consell 提示 小贴士 窍门 ヒント コツ نصيحة تلميح"),
        (CalloutKind.Note, "nota notas note notes observación observacion recuerda recordatorio info information información important "
            + "importante remarque observação lembrete hinweis anmerkung wichtig osservazione remember 备注 说明 補足 備考 メモ ملاحظة ملاحظات"),
        (CalloutKind.Warning, "advertencia cuidado atención atencion precaución precaucion peligro aviso warning caution danger careful "
            + "attention atenção advertência perigo achtung warnung vorsicht attenzione avvertenza avertissement 警告 注意 小心 危険 تحذير تنبيه"),
        (CalloutKind.Exercise, "ejercicio ejercicios desafío desafio desafíos reto retos actividad actividades práctica practica discusión "
            + "discusion exercise exercises "
            + "challenge challenges activity discussion task exercice exercices défi activité exercício exercicio "
            + "exercícios atividade übung übungen aufgabe aufgaben esercizio esercizi sfida attività exercici "
            + "练习 练习题 习题 作业 活动 思考题 練習 練習問題 演習 演習問題 課題 تمرين تمارين نشاط"),
        (CalloutKind.Solution, "solución solucion soluciones solution solutions respuesta respuestas answer "
            + "answers lösung lösungen solução "
            + "soluções soluzione soluzioni réponse resposta solució "
            + "答案 参考答案 解答 解答例 答え 正解 الجواب الإجابة الحل جواب إجابة حل"),
        (CalloutKind.Definition, "definición definicion definition definição definizione définition concepto 定义 定義 تعريف"));

    private static readonly SearchValues<char> Separators = SearchValues.Create(":.–—-：");

    /// <summary>The kind that a heading's or label's first word names, or null.</summary>
    public static CalloutKind? FirstWordOf(string text)
    {
        string trimmed = text.TrimStart();
        int end = 0;
        while (end < trimmed.Length && char.IsLetter(trimmed[end]))
        {
            end++;
        }

        return Kinds.TryGetValue(trimmed[..end], out CalloutKind kind) ? kind : null;
    }

    /// <summary>The kind of a label that says nothing else: <c>Nota</c>, <c>Ejercicio 3:</c>, <c>Tip.</c>; null for other text.</summary>
    public static CalloutKind? WholeLabel(string text)
    {
        string[] words = text.Trim().TrimEnd(':', '.', '-', '–', '—', ' ', '：', '。').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        bool numbered = words.Length == 2 && words[1].Length <= 4 && char.IsDigit(words[1][0]);
        return (words.Length == 1 && !words[0].Contains('：', StringComparison.Ordinal)) || numbered ? FirstWordOf(words[0]) : null;
    }

    /// <summary>
    /// The kind of a heading that starts with a label and goes on after a number or a separator: <c>Ejercicio 2: filtrar</c>.
    /// </summary>
    public static CalloutKind? LabelledHeading(string text)
    {
        int separator = text.AsSpan().IndexOfAny(Separators);
        return WholeLabel(separator < 0 ? text : text[..separator]);
    }

    /// <summary>The kind that any word of a title names, or null.</summary>
    public static CalloutKind? AnyWordOf(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(FirstWordOf).FirstOrDefault(kind => kind is not null);

    /// <summary>What follows the label: <c>Orden</c> of <c>Tip: Orden</c>; empty when nothing does.</summary>
    public static string AfterLabel(string text)
    {
        int separator = text.AsSpan().IndexOfAny(":–—：");
        return separator < 0 ? "" : text[(separator + 1)..].Trim();
    }

    private static Dictionary<string, CalloutKind> Build(params (CalloutKind Kind, string Words)[] groups)
    {
        Dictionary<string, CalloutKind> kinds = new(StringComparer.OrdinalIgnoreCase);
        foreach ((CalloutKind kind, string words) in groups)
        {
            foreach (string word in words.Split(' '))
            {
                kinds.TryAdd(word, kind);
            }
        }

        return kinds;
    }
}

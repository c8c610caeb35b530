namespace PptBatch.Generation.Outline.Presenting;

/// <summary>The words by which authors say that one thing comes after another, in the languages of our courses.</summary>
internal static class ProcedureWords
{
    private static readonly string[] First =
    [
        "primero", "en primer lugar", "para empezar", "first", "to begin", "primeiro", "em primeiro lugar", "d'abord", "tout d'abord",
        "premièrement", "zuerst", "zunächst", "als erstes", "prima", "per prima cosa", "innanzitutto", "primer", "en primer lloc",
    ];

    private static readonly string[] Then =
    [
        "luego", "después", "a continuación", "en segundo lugar", "entonces", "finalmente", "por último", "segundo", "tercero", "then",
        "next", "after that", "afterwards", "second", "third", "finally", "lastly", "depois", "em seguida", "por fim", "em segundo lugar",
        "ensuite", "puis", "enfin", "après", "deuxièmement", "dann", "danach", "anschließend", "schließlich", "zuletzt", "poi", "dopo",
        "quindi", "infine", "successivamente", "després", "seguidament", "finalment",
    ];

    private static readonly string[] Steps =
    [
        "paso", "pasos", "procedimiento", "proceso", "instrucciones", "step", "steps", "procedure", "process", "instructions", "passo",
        "passos", "procedimento", "instruções", "étape", "étapes", "procédure", "schritt", "schritte", "vorgehen", "ablauf", "anleitung",
        "passaggio", "passaggi", "fasi",
        "pas", "passes", "how to", "cómo", "como fazer", "comment",
    ];

    /// <summary>True for a sentence that begins a procedure.</summary>
    public static bool Begins(string sentence) => First.Any(word => StartsWith(sentence, word));

    /// <summary>True for a sentence that goes on with one.</summary>
    public static bool GoesOn(string sentence) => Then.Any(word => StartsWith(sentence, word));

    /// <summary>True for a heading or a lead that announces steps.</summary>
    public static bool Announces(string text) => Steps.Any(word => Holds(text, word));

    /// <summary>True for a heading that is a numbered step: <c>Paso 2: medir</c>, <c>3. Medir</c>.</summary>
    public static bool IsNumbered(string heading)
    {
        string text = heading.TrimStart();
        int letters = text.TakeWhile(char.IsLetter).Count();
        string rest = letters > 0 && Steps.Contains(text[..letters].ToLowerInvariant()) ? text[letters..].TrimStart() : text;
        int digits = rest.TakeWhile(char.IsAsciiDigit).Count();
        return digits is 1 or 2 && (letters > 0 && rest.Length < text.Length
            || (digits < rest.Length && rest[digits] is '.' or ')' && digits + 1 < rest.Length && rest[digits + 1] == ' '));
    }

    private static bool StartsWith(string text, string word) =>
        text.StartsWith(word, StringComparison.OrdinalIgnoreCase) && (text.Length == word.Length || !char.IsLetter(text[word.Length]));

    private static bool Holds(string text, string word)
    {
        for (int at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0;
            at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            int end = at + word.Length;
            if ((at == 0 || !char.IsLetter(text[at - 1])) && (end == text.Length || !char.IsLetter(text[end])))
            {
                return true;
            }
        }

        return false;
    }
}

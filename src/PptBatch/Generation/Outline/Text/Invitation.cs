namespace PptBatch.Generation.Outline.Text;

/// <summary>Titles of foldable parts that say how to unfold them, and nothing of what is in them: <c>Click to see the code</c>.</summary>
internal static class Invitation
{
    private const int MostWords = 5;

    private static readonly string[] Clicks =
    [
        "click", "clic", "clique", "klick", "tap", "haz", "pulsa", "fai", "нажмите", "点击", "點擊", "点我", "展开", "クリック", "클릭", "اضغط", "انقر",
    ];

    private static readonly HashSet<string> Shows = Words(
        "show see view reveal expand open toggle unfold display hide ver mostrar muestra mostra desplegar expandir voir afficher montrer "
        + "zeige anzeigen vedi veure");

    private static readonly HashSet<string> Shown = Words(
        "the a this my and code source answer answers solution solutions details more output result results hint hints here full complete "
        + "el la los las le les o il lo código solución soluciones respuesta respuestas detalles más resultado pista solução resposta "
        + "respostas detalhes mais réponse détails plus den die lösung antwort mehr soluzione risposta solució");

    /// <summary>True for such a title.</summary>
    public static bool Is(string title)
    {
        string[] words = title.ToLowerInvariant()
            .Split([' ', '\u00A0', '\n', '.', '!', ':', '…', '(', ')', '▶'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 0 && (Clicks.Any(click => words[0].StartsWith(click, StringComparison.Ordinal))
            || (words.Length is > 1 and <= MostWords && Shows.Contains(words[0]) && words.Skip(1).All(Shown.Contains)));
    }

    private static HashSet<string> Words(string words) => [.. words.Split(' ')];
}

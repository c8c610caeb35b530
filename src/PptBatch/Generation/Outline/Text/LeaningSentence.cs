namespace PptBatch.Generation.Outline.Text;

/// <summary>Knows sentences that lean on the one before them: they cannot open a slide, and no title can be made of them.</summary>
internal static class LeaningSentence
{
    private static readonly string[] Starts =
    [
        "Esto ", "Eso ", "Este ", "Esta ", "Éste ", "Ésta ", "Estos ", "Estas ", "Ese ", "Esa ", "Ello ", "Ellas ", "Ellos ", "Sí,", "No,",
        "Por lo tanto", "Por tanto", "Por eso", "Por esto", "Así", "Pero ", "Sin embargo", "Y ", "O ", "Además", "También ", "Es decir",
        "En este caso", "En ese caso", "En lugar de", "Al igual", "A diferencia", "Aquí", "Nota que", "Observa que", "De esta manera",
        "De esta forma", "De este modo", "Del mismo modo", "Igualmente", "Tampoco", "Luego", "Después", "Entonces", "Lo mismo", "Al final",
        "This ", "That ", "These ", "Those ", "It ", "They ", "So ", "But ", "However", "Therefore", "And ", "Or ", "Also", "Then ", "Here",
        "In this case", "Note that", "Instead", "Likewise", "Thus",
        "Isso", "Isto", "Esse ", "Essa ", "Mas ", "Portanto", "Neste caso", "Assim", "Cela ", "Ceci ", "Mais ", "Donc", "Dans ce cas",
        "Ainsi",
        "Dies", "Das ", "Aber ", "Also ", "Dabei", "In diesem Fall", "Questo ", "Questa ", "Ma ", "Quindi", "In questo caso", "Inoltre",
    ];

    public static bool Leans(string sentence) => Starts.Any(start => sentence.StartsWith(start, StringComparison.Ordinal));
}

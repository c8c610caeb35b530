namespace PptBatch.Testing.Model;

/// <summary>A small lesson and slides as a good model writes them from it: nothing invented, and the prompt's rules kept.</summary>
public static class HonestSlides
{
    /// <summary>Notes of the length that the prompt wants, without a number or a name.</summary>
    public const string Notes =
        "<aside class=\"notes\"><p>Pregunte primero quién ha visto un faro de cerca y qué recuerda de él. Explique después que el faro mide la "
        + "presión y la temperatura del aire, y que de esas dos medidas se sigue todo lo que veremos hoy. Deje tiempo para las "
        + "preguntas.</p></aside>";

    /// <summary>The lesson with a number.</summary>
    public static string Markdown(int number) =>
        $"## Tema {number}\n\nEl faro número {number} mide la presión y la temperatura del aire.\n\n"
        + $"{Sections}\n";

    /// <summary>A sentence that gives the titles of <see cref="Article"/> their source, for a lesson of another text.</summary>
    public const string Sections =
        "Las secciones se llaman Faros, Boyas, Lote, Cortado, Primera, Segunda e Inventado, y cada una tiene las partes 1, 2, 3 y 4.";

    /// <summary>An article of slides, "Faros 1" and on.</summary>
    public static string Article(string title = "Faros", int slides = 4) => "<article class=\"lesson\" lang=\"es\">"
        + string.Concat(Enumerable.Range(1, slides).Select(number => Slide($"{title} {number}")))
        + "</article>";

    /// <summary>One slide with notes.</summary>
    public static string Slide(string title, string blocks = "<p>El faro mide la presión.</p>") =>
        $"<section class=\"slide\"><h2>{title}</h2>{blocks}{Notes}</section>";
}

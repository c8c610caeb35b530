using CsCheck;

namespace PptBatch.OpenXml.Tests.Layout;

/// <summary>Slides with too much of one kind, as people and models write them.</summary>
internal static class LongSlides
{
    private static readonly string[] Vocabulary =
        ["la", "presión", "del", "aire", "baja", "antes", "de", "la", "tormenta", "y", "sube", "después,", "porque", "el", "frente", "ya",
            "ha", "pasado", "reading", "value"];

    private static readonly Gen<string> Word = Gen.Int[0, Vocabulary.Length - 1].Select(index => Vocabulary[index]);

    private static Gen<string> Words(int least, int most) => Word.Array[least, most].Select(words => string.Join(' ', words));

    public static Gen<string> List { get; } = Words(3, 22)
        .Array[10, 40].Select(items => $"<ul>{string.Concat(items.Select(item => $"<li>{item}</li>"))}</ul>");

    public static Gen<string> Prose { get; } = Words(25, 70)
        .Array[4, 12].Select(texts => string.Concat(texts.Select(text => $"<p>{text}</p>")));

    public static Gen<string> Table { get; } = Gen.Select(Words(1, 3), Words(1, 9), Gen.Int[0, 2000]).Array[15, 60].Select(rows =>
        "<table><thead><tr><th>Dato</th><th>Qué dice</th><th>Valor</th></tr></thead><tbody>"
        + string.Concat(rows.Select(row => $"<tr><td>{row.Item1}</td><td>{row.Item2}</td><td>{row.Item3}</td></tr>")) + "</tbody></table>");

    public static Gen<string> Code { get; } = Gen.Select(Words(1, 9), Gen.Int[0, 6]).Array[25, 120].Select(lines =>
        $"<pre><code "
            + $"class=\"language-r\">{string.Join('\n', lines.Select(line => line.Item2 == 0 ? "" : new string(' ', line.Item2) + line.Item1))}</code></pre>");

    public static Gen<string> Any { get; } = Gen.OneOf(List, Prose, Table, Code);

    public static string Lesson(string content) =>
        $"<article class=\"lesson\" lang=\"es\"><section class=\"slide\"><h2>La presión cuenta lo que "
            + $"viene</h2>{content}</section></article>";
}

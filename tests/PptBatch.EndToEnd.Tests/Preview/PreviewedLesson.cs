using PptBatch.Testing;
using PptBatch.Testing.Cli;
using PptBatch.Testing.Rendering;
using SkiaSharp;

namespace PptBatch.EndToEnd.Tests.Preview;

/// <summary>A lesson with many kinds of slide and some markup that wants to run, previewed by the tool.</summary>
internal static class PreviewedLesson
{
    public const int Slides = 6;

    public const string Html = """
        <article class="lesson" lang="es">
          <section class="slide" data-layout="lesson-opener"><h2>Filtrar filas</h2><ul><li>Condiciones</li><li>Negación</li></ul>
            <aside class="notes">Empiece con una pregunta.</aside></section>
          <section class="slide"><h2>Filtrar conserva lo que importa</h2><p>La función <code>filter()</code> recorre la tabla.</p>
            <ul><li>Conserva las <strong>filas</strong></li><li>No cambia el orden</li></ul><script>window.hacked = 1</script>
            <img src="x" onerror="window.hacked = 2" alt="nada"></section>
          <section class="slide"><h2>Código</h2><pre><code class="language-r">library(dplyr)

        pinguinos |> filter(masa > 4000)
        </code></pre></section>
          <section class="slide"><h2>Tabla</h2><table><tr><th>Verbo</th><th>Qué hace</th></tr><tr><td>filter</td><td>Filtra filas</td></tr></table>
            <p><a href="javascript:window.hacked=3">mal enlace</a> <a href="https://example.org/">buen enlace</a></p></section>
          <section class="slide"><h2>Tres ideas</h2><div class="cards"><div class="card"><h3>Tabla</h3><p>Filas y columnas.</p></div>
            <div class="card"><h3>Verbo</h3><p>Una función.</p></div></div></section>
          <section class="slide" lang="ar" dir="rtl"><h2>تحليل البيانات</h2><p>استيراد البيانات من ملف CSV (مثل data.csv).</p>
            <ul><li>اكتب read.csv()</li><li>فيه 150 صفًا</li></ul></section>
        </article>
        """;

    public static async Task<string> WriteAsync(TemporaryFolder folder, string name = "preview", params string[] options)
    {
        folder.Write("lesson.html", Html);
        CliResult result = await CliProcess.RunAsync(["preview", folder.PathOf("lesson.html"), "-o", folder.PathOf(name), .. options]);
        Assert.Equal(0, result.ExitCode);
        return folder.PathOf(name);
    }

    /// <summary>The pixels of one of the pictures.</summary>
    public static PageImage Pixels(string png)
    {
        using SKBitmap bitmap = SKBitmap.Decode(png);
        return new PageImage(
            bitmap.Width, bitmap.Height, [.. bitmap.Pixels.SelectMany(pixel => (byte[])[pixel.Red, pixel.Green, pixel.Blue])]);
    }

    /// <summary>A page without the column of pixels that its width was rounded up by.</summary>
    public static PageImage Cropped(PageImage page, int width) => new(
        width, page.Height,
        [.. Enumerable.Range(0, page.Height).SelectMany(row => page.Pixels.AsSpan(row * page.Width * 3, width * 3).ToArray())]);
}

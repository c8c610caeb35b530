namespace PptBatch.Testing.Rendering;

/// <summary>Renders decks with LibreOffice. One at a time on the whole machine: it shares state between its processes.</summary>
public static class LibreOffice
{
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(4);

    /// <summary>True where LibreOffice, Poppler's tools and <c>flock</c> are installed.</summary>
    public static bool Available { get; } =
        new[] { "soffice", "flock", "pdftotext", "pdfinfo", "pdftoppm" }.All(ExternalTool.IsInstalled);

    /// <summary>Converts a deck to PDF.</summary>
    /// <param name="pptxPath">The deck.</param>
    /// <param name="folder">Where the PDF goes; a new folder in the temporary folder when null.</param>
    /// <returns>Path of the PDF.</returns>
    public static string ToPdf(string pptxPath, string? folder = null)
    {
        string target = folder ?? Directory.CreateTempSubdirectory("pptbatch-pdf-").FullName;
        string temp = Path.GetTempPath();

        // Behind the lock one profile is enough, and a warm profile starts seconds faster than a new one.
        string profile = new Uri(Path.Combine(temp, "pptbatch-soffice-" + Environment.UserName)).AbsoluteUri;
        string said = ExternalTool.Run(
            "flock",
            Timeout,
            Path.Combine(temp, "soffice.lock"),
            "soffice",
            "-env:UserInstallation=" + profile,
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            target,
            pptxPath);
        string pdf = Path.Combine(target, Path.GetFileNameWithoutExtension(pptxPath) + ".pdf");
        return File.Exists(pdf) ? pdf : throw new InvalidOperationException($"LibreOffice made no PDF of {pptxPath}: {said}");
    }
}

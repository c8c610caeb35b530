namespace PptBatch.Testing.Rendering;

/// <summary>Renders decks with LibreOffice. One at a time on the whole machine: it shares state between its processes.</summary>
public static class LibreOffice
{
    /// <summary>True where LibreOffice, Poppler's tools and <c>flock</c> are installed.</summary>
    public static bool Available { get; } =
        new[] { "soffice", "flock", "pdftotext", "pdftohtml", "pdfinfo", "pdftoppm" }.All(ExternalTool.IsInstalled);

    /// <summary>Converts a deck to PDF.</summary>
    /// <param name="pptxPath">The deck.</param>
    /// <param name="folder">Where the PDF goes; a new folder in the temporary folder when null.</param>
    /// <returns>Path of the PDF.</returns>
    public static string ToPdf(string pptxPath, string? folder = null) =>
        ToPdfs([pptxPath], folder ?? Directory.CreateTempSubdirectory("pptbatch-pdf-").FullName)[0]
        ?? throw new InvalidOperationException($"LibreOffice made no PDF of {pptxPath}");

    /// <summary>Converts a deck to OpenDocument in one XML file: what LibreOffice understood of it, effects included.</summary>
    /// <returns>Path of the file.</returns>
    public static string ToFlatXml(string pptxPath, string folder)
    {
        Convert("fodp", folder, [pptxPath]);
        return Path.Combine(folder, Path.GetFileNameWithoutExtension(pptxPath) + ".fodp");
    }

    /// <summary>Converts decks, whose file names differ, in one process: its start takes longer than most decks.</summary>
    /// <returns>Paths of the PDFs in the order of the decks; null for a deck that shows no slide.</returns>
    public static IReadOnlyList<string?> ToPdfs(IReadOnlyList<string> pptxPaths, string target)
    {
        Convert("pdf", target, pptxPaths);
        return [.. pptxPaths.Select(path => Path.Combine(target, Path.GetFileNameWithoutExtension(path) + ".pdf"))
            .Select(pdf => File.Exists(pdf) ? pdf : null)];
    }

    private static void Convert(string format, string target, IReadOnlyList<string> pptxPaths)
    {
        string temp = Path.GetTempPath();

        // Behind the lock one profile is enough, and a warm profile starts seconds faster than a new one.
        string profile = new Uri(Path.Combine(temp, "pptbatch-soffice-" + Environment.UserName)).AbsoluteUri;
        string[] arguments =
        [
            Path.Combine(temp, "soffice.lock"), "soffice", "-env:UserInstallation="
                + profile, "--headless", "--convert-to", format, "--outdir", target,
            .. pptxPaths,
        ];
        ExternalTool.Run("flock", Hang.Limit, arguments);
    }
}

using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace PptBatch.Testing.Rendering;

/// <summary>
/// A copy of a deck without <c>normAutofit</c>. LibreOffice shrinks such text at load and PowerPoint does not, so only a render without it
/// shows
/// whether text fits at the size that is written.
/// </summary>
public static partial class StrictDeck
{
    /// <summary>Writes the copy beside nothing else in a new temporary folder and returns its path.</summary>
    public static string Of(string pptxPath)
    {
        string copy = Path.Combine(Directory.CreateTempSubdirectory("pptbatch-strict-").FullName, Path.GetFileName(pptxPath));
        File.Copy(pptxPath, copy);
        using ZipArchive archive = ZipFile.Open(copy, ZipArchiveMode.Update);
        string[] parts = [.. archive.Entries.Select(entry => entry.FullName).Where(name => SlideLike().IsMatch(name))];
        foreach (string part in parts)
        {
            ZipArchiveEntry entry = archive.GetEntry(part)!;
            string xml;
            using (StreamReader reader = new(entry.Open(), Encoding.UTF8))
            {
                xml = reader.ReadToEnd();
            }

            string strict = Autofit().Replace(xml, "");
            if (strict.Length != xml.Length)
            {
                entry.Delete();
                using StreamWriter writer = new(archive.CreateEntry(part).Open(), new UTF8Encoding(false));
                writer.Write(strict);
            }
        }

        return copy;
    }

    [GeneratedRegex(@"^ppt/(slides|slideLayouts|slideMasters)/[^/]+\.xml$")]
    private static partial Regex SlideLike();

    [GeneratedRegex(@"<a:normAutofit(\s[^>]*)?/>|<a:normAutofit(\s[^>]*)?>\s*</a:normAutofit>")]
    private static partial Regex Autofit();
}

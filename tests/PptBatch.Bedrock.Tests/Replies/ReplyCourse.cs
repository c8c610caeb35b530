using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using PptBatch.Testing;

namespace PptBatch.Bedrock.Tests.Replies;

/// <summary>
/// Six lessons of different kinds in four languages, and the reply to each that a good model writes to the prompt: an ordinary lesson,
/// one full of code, one of tables and figures (of the sample course), one of five lines, a lab and a glossary.
/// </summary>
internal static class ReplyCourse
{
    public const string Bucket = "courses";
    public const string Folder = "kinds";

    /// <summary>Names of the lessons, by their number from 1.</summary>
    public static readonly string[] Names =
        ["01-drinking-water", "02-reading-files", "03-costes", "04-la-boussole", "05-labor-seife", "06-glossar"];

    private static readonly string Sample = Path.Combine(SharedInputs.RepositoryRoot, "samples", "course", "energia-solar-en-casa");
    private static readonly string Own =
        Path.Combine(SharedInputs.RepositoryRoot, "tests", "PptBatch.Bedrock.Tests", "Replies");

    /// <summary>The good replies, by the number of the lesson less one.</summary>
    public static IReadOnlyList<string> Good { get; } =
        [.. Names.Select(name => File.ReadAllText(Path.Combine(Own, "Good", name + ".html")).ReplaceLineEndings("\n"))];

    /// <summary>What a lying model writes instead of what stands in a good reply.</summary>
    public static IReadOnlyList<(string True, string Lie)> LiesOf(string name) =>
    [
        .. File.ReadAllLines(Path.Combine(Own, "Lies", name + ".txt")).Where(line => line.Length > 0)
            .Select(line => line.Split(" => ")).Select(parts => (parts[0], parts[1])),
    ];

    public static IReadOnlyList<IElement> Slides(string html) => [.. new HtmlParser().ParseDocument(html).QuerySelectorAll("section")];

    public static async Task StoreAsync(IArtifactStore store)
    {
        foreach (string name in Names)
        {
            string own = Path.Combine(Own, "Course", name + ".md");
            string source = File.Exists(own) ? own : Path.Combine(Sample, "lessons", "13-costes.md");
            await WriteAsync(store, name + ".md", await File.ReadAllBytesAsync(source));
        }

        string picture = Path.Combine("images", "flujo-caja.png");
        await WriteAsync(store, "images/flujo-caja.png", await File.ReadAllBytesAsync(Path.Combine(Sample, picture)));
        await WriteAsync(store, "mkdocs.yml", Encoding.UTF8.GetBytes("site_name: Six kinds of lesson\ndocs_dir: .\n"));
    }

    private static async Task WriteAsync(IArtifactStore store, string path, byte[] bytes)
    {
        using MemoryStream content = new(bytes);
        await store.WriteAsync(new ArtifactKey(Bucket, $"{Folder}/{path}"), content, WriteCondition.Always);
    }
}

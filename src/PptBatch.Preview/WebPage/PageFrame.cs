using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace PptBatch.Preview.WebPage;

/// <summary>What the pages have in common: a head whose policy allows only the style and script that the page came with.</summary>
internal static class PageFrame
{
    /// <summary>A page down to where its body begins.</summary>
    /// <param name="title">Title of the page.</param>
    /// <param name="language">BCP-47 tag.</param>
    /// <param name="style">Its declarations.</param>
    /// <param name="script">Its script; null for none.</param>
    public static Markup Head(string title, string language, string style, string? script)
    {
        string policy = $"default-src 'none'; img-src data:; style-src '{Hash(style)}'; "
            + (script is null ? "" : $"script-src '{Hash(script)}'; ") + "base-uri 'none'; form-action 'none'";
        return new Markup().Raw("<!doctype html>\n").Open("html", ("lang", language)).Raw("<head><meta charset=\"utf-8\">")
            .Open("meta", ("http-equiv", "Content-Security-Policy"), ("content", policy))
            .Raw("<meta name=\"viewport\" content=\"width=device-width\">")
            .Raw("<title>").Text(title).Raw("</title><style>").Raw(style).Raw("</style></head>\n");
    }

    /// <summary>A file that the package carries for its pages.</summary>
    public static string Resource(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("PptBatch.WebPage." + name)!;
        using StreamReader reader = new(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private static string Hash(string text) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

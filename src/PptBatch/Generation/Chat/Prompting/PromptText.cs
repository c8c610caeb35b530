using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace PptBatch.Generation.Chat;

/// <summary>The versioned prompt file that came with the package.</summary>
internal static class PromptText
{
    /// <summary>Name of the prompt's version.</summary>
    public const string Version = "lesson-slides.v1";

    private static readonly Lazy<string> Loaded = new(Read);

    /// <summary>The prompt.</summary>
    public static string Current => Loaded.Value;

    /// <summary>First 16 hexadecimal digits of the SHA-256 of a text; part of the checkpoint key.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];

    private static string Read()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"PptBatch.{Version}.md")!;
        using StreamReader reader = new(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}

using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using PptBatch.Artifacts;

namespace PptBatch.Generation.Chat.Prompting;

/// <summary>What a model is told: versioned files that came with the package. The first can be replaced by a file of the host's.</summary>
/// <param name="Slides">The rules of slides, which come first in every call.</param>
/// <param name="Continue">Asks for the rest of a reply that was cut off.</param>
/// <param name="Repair">Sends a reply back; <c>{findings}</c> stands for what is wrong with it.</param>
/// <param name="RepairSlides">Sends some slides back; <c>{findings}</c> stands for what is wrong with them.</param>
/// <param name="Review">
/// Shows slides as they are rendered; <c>{pages}</c> stands for which is where, <c>{findings}</c> for what measuring finds.
/// </param>
/// <param name="Part">
/// Says which part of a long lesson is wanted; <c>{part}</c>, <c>{parts}</c> and <c>{slides}</c> stand for numbers.
/// </param>
internal sealed record PromptText(string Slides, string Continue, string Repair, string RepairSlides, string Review, string Part)
{
    /// <summary>Name of the version that came with the package.</summary>
    public const string Version = "lesson-slides.v3";

    private const int MostBytes = 256 * 1024;

    // No part of the hash: a run writes no slide with it, so stored slides stay as they are when it changes.
    private static readonly Lazy<string> LoadedRewrite = new(() => Read("lesson-rewrite.v1"));
    private static readonly Lazy<PromptText> Loaded = new(() => new PromptText(
        Read(Version), Read("lesson-continue.v1"), Read("lesson-repair.v1"), Read("lesson-repair-slides.v1"), Read("lesson-review.v1"),
        Read("lesson-part.v1")));

    /// <summary>The prompt that came with the package.</summary>
    public static PromptText Embedded => Loaded.Value;

    /// <summary>Asks for another slide in the place of one that a person points at.</summary>
    public static string Rewrite => LoadedRewrite.Value;

    /// <summary>The prompt that the options name.</summary>
    /// <exception cref="PptBatchException">The file cannot be read, is empty, or is too long.</exception>
    public static PromptText Of(ChatGeneratorOptions options) =>
        options.PromptFile is { } path ? Embedded with { Slides = ReadFile(path) } : Embedded;

    /// <summary>Hash of all of it; part of the checkpoint key.</summary>
    public string Hash() => HashOf(string.Join('\0', Slides, Continue, Repair, RepairSlides, Review, Part));

    /// <summary>First 16 hexadecimal digits of the SHA-256 of a text.</summary>
    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];

    private static string Read(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"PptBatch.{name}.md")!;
        using StreamReader reader = new(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private static string ReadFile(string path)
    {
        string full = Path.GetFullPath(path);
        try
        {
            string text = new FileInfo(full).Length > MostBytes ? "" : File.ReadAllText(full).ReplaceLineEndings("\n");
            return text.Trim().Length > 0 ? text : throw new PptBatchException(new Diagnostic(
                "PB2102", DiagnosticSeverity.Error, "The prompt file is empty or longer than 256 KiB.", full,
                "Start from what 'pptbatch prompt' writes."));
        }
        catch (Exception error) when (StorageFault.IsFault(error))
        {
            throw StorageFault.Describe("read", full, error);
        }
    }
}

using PptBatch.Generation.Chat.Prompting;

namespace PptBatch;

/// <summary>The prompt that came with the package, to start from for <see cref="ChatGeneratorOptions.PromptFile"/>.</summary>
public static class DefaultPrompt
{
    /// <summary>Its name and version; part of the fingerprint of every chat generator.</summary>
    public static string Version => PromptText.Version;

    /// <summary>Its text: markdown, lines end in a line feed.</summary>
    public static string Text => PromptText.Embedded.Slides;
}

using System.Globalization;
using PptBatch.Generation.Chat.Prompting;

namespace PptBatch.Generation.Chat;

/// <summary>Everything of the settings that changes what a model is asked, as one short text.</summary>
internal static class ChatFingerprint
{
    public static string Of(ChatGeneratorOptions options)
    {
        string settings = string.Join('\n',
        [
            options.WriterModel,
            options.RepairModel ?? "",
            options.SlidesPerLesson?.ToString(CultureInfo.InvariantCulture) ?? "",
            options.MaxLessonCharacters.ToString(CultureInfo.InvariantCulture),
            options.Audience ?? "",
            options.Tone ?? "",
            options.Mode.ToString(),
            options.Preserve ? "preserve" : "",
            options.ShowPictures ? "pictures" : "",
            options.Review ? "review" : "",
            options.CorporateRules ?? "",
            .. options.Glossary.Select(entry => $"{entry.Key}={entry.Value}"),
        ]);
        return $"chat:{PromptText.Version}:{PromptText.Of(options).Hash()}:{PromptText.HashOf(settings)}";
    }
}

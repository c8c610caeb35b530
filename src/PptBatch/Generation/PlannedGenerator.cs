namespace PptBatch.Generation;

/// <summary>A host's generator as a plan wants it.</summary>
internal static class PlannedGenerator
{
    /// <summary>The generator with the plan's settings, or as the host has it where the plan leaves them to the host.</summary>
    public static ISlideGenerator As(this ISlideGenerator generator, WritingSettings? settings) =>
        settings is null ? generator : generator.WithSettings(settings);
}

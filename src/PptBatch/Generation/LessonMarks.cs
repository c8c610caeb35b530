namespace PptBatch;

/// <summary>What a person should know about how a lesson's slides were made.</summary>
[Flags]
public enum LessonMarks
{
    /// <summary>Nothing: they are as they were written.</summary>
    None = 0,

    /// <summary>The outline generator wrote them, or some of them, because a model's could not be used.</summary>
    FromOutline = 1,

    /// <summary>The model's reply broke rules and was repaired, in code or by another call.</summary>
    Mended = 2,

    /// <summary>They state something that was not found in the lesson.</summary>
    Doubted = 4,
}

/// <summary>What the marks say in a summary.</summary>
public static class LessonMarkWords
{
    /// <summary>Each mark and its words, which follow a lesson or a number of lessons: "2 mended".</summary>
    public static IReadOnlyList<KeyValuePair<LessonMarks, string>> All { get; } =
    [
        new(LessonMarks.FromOutline, "from the outline in the model's place"),
        new(LessonMarks.Mended, "mended"),
        new(LessonMarks.Doubted, "with statements not found in the lesson"),
    ];
}

namespace PptBatch;

/// <summary>What a person should know of how a lesson's slides came about.</summary>
[Flags]
public enum LessonMarks
{
    /// <summary>Nothing: they stand as they were written.</summary>
    None = 0,

    /// <summary>The outline generator wrote them, or some of them, because a model's could not be used.</summary>
    FromOutline = 1,

    /// <summary>The model's reply broke rules and was put right, in code or by another call.</summary>
    Mended = 2,

    /// <summary>They state something that was not found in the lesson.</summary>
    Doubted = 4,
}

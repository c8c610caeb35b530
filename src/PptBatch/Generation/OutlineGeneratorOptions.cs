namespace PptBatch;

/// <summary>How the outline generator writes lessons.</summary>
public sealed class OutlineGeneratorOptions
{
    /// <summary>How much of the lesson's text is on the slides. Default: <see cref="SlideMode.Present"/>.</summary>
    public SlideMode Mode { get; set; } = SlideMode.Present;
}

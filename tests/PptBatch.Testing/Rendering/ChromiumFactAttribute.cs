namespace PptBatch.Testing.Rendering;

/// <summary>A fact that needs Debian's headless Chromium.</summary>
public sealed class ChromiumFactAttribute() : NeedyFactAttribute(ExternalTool.IsInstalled(Program) ? null : "needs chromium")
{
    /// <summary>Name of the program.</summary>
    public const string Program = "chromium";
}

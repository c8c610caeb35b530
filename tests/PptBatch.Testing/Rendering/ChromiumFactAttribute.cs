using Xunit;

namespace PptBatch.Testing.Rendering;

/// <summary>A fact that needs Debian's headless Chromium.</summary>
public sealed class ChromiumFactAttribute : FactAttribute
{
    /// <summary>Name of the program.</summary>
    public const string Program = "chromium";

    public ChromiumFactAttribute() => Skip = ExternalTool.IsInstalled(Program) ? null! : "needs chromium";
}

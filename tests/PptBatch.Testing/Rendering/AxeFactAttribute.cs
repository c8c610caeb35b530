namespace PptBatch.Testing.Rendering;

/// <summary>A fact that needs Chromium and Deque's accessibility checker, which <c>tests/run</c> installs from npm.</summary>
public sealed class AxeFactAttribute() : NeedyFactAttribute(
    !ExternalTool.IsInstalled(ChromiumFactAttribute.Program) ? "needs chromium"
        : File.Exists(ScriptPath) ? null : "needs axe-core from npm in tests/node_modules")
{
    /// <summary>The checker's script, which a page runs.</summary>
    public static string ScriptPath { get; } = Path.Combine(SharedInputs.RepositoryRoot, "tests", "node_modules", "axe-core", "axe.min.js");
}

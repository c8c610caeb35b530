using PptBatch.Benchmarks.Measuring;
using PptBatch.Testing;

namespace PptBatch.Benchmarks.Merging;

/// <summary>Other programs that join the same files, each as a whole process.</summary>
internal static class MergePeers
{
    private const string Automizer = "pptx-automizer@0.9.4";

    /// <summary>libzip's tool: knows nothing of decks, copies compressed entries, and keeps one of equal names.</summary>
    public static ChildProcess ZipMerge(string folder, string[] inputs)
    {
        string output = Path.Combine(folder, "zipmerge.zip");
        File.Delete(output);
        return ChildProcess.Run(folder, "zipmerge", [output, .. inputs]);
    }

    /// <summary>Installs npm's merger of decks; false where npm cannot.</summary>
    public static bool TryInstallAutomizer(string folder)
    {
        try
        {
            ChildProcess.Run(folder, "npm", "install", "--prefix", folder, "--no-audit", "--no-fund", Automizer);
            File.Copy(Path.Combine(SharedInputs.RepositoryRoot, "tests/PptBatch.Benchmarks/Merging/automizer.mjs"),
                Path.Combine(folder, "automizer.mjs"));
            return true;
        }
        catch (Exception missing) when (missing is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            Console.WriteLine($"{Automizer} cannot be installed: {missing.Message}");
            return false;
        }
    }

    /// <summary>npm's merger, which keeps the first deck and adds the slides of the others one by one.</summary>
    public static ChildProcess RunAutomizer(string folder, string[] inputs) =>
        ChildProcess.Run(folder, "node", ["automizer.mjs", Path.Combine(folder, "automizer.pptx"), .. inputs]);
}

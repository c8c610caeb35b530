using PptBatch.Benchmarks.Measuring;
using PptBatch.Testing;

namespace PptBatch.Benchmarks.Courses;

/// <summary>Other programs that make slides of a course's text; each is left out where it is not installed.</summary>
internal static class Peers
{
    private static readonly string Script =
        Path.Combine(SharedInputs.RepositoryRoot, "tests", "PptBatch.Benchmarks", "Courses", "pptxgenjs-course.mjs");

    /// <summary>Prepares the programs in a folder that holds <c>course.md</c>; each makes the deck that it is given the name of.</summary>
    public static IReadOnlyList<(string Name, Func<string, ChildProcess> Run)> In(string folder)
    {
        List<(string, Func<string, ChildProcess>)> peers = [];
        Add("pandoc", () =>
            ChildProcess.Run(folder, "pandoc", "--version"), deck => ChildProcess.Run(folder, "pandoc", "course.md", "-o", deck));
        Add("pptxgenjs", Install, deck => ChildProcess.Run(folder, "node", "pptxgenjs-course.mjs", "course.md", deck));
        return peers;

        void Install()
        {
            File.Copy(Script, Path.Combine(folder, Path.GetFileName(Script)));
            ChildProcess.Run(folder, "npm", "install", "--no-audit", "--no-fund", "pptxgenjs");
        }

        void Add(string name, Action prepare, Func<string, ChildProcess> run)
        {
            try
            {
                prepare();
                peers.Add((name, run));
            }
            catch (Exception missing) when (missing is System.ComponentModel.Win32Exception or InvalidOperationException)
            {
                Console.WriteLine($"{name} is not measured: {missing.Message.Split('\n')[0]}");
            }
        }
    }
}

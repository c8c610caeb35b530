namespace PptBatch.Testing.Cli;

/// <summary>
/// A program of this repository in its own output folder: beside the tests it could lack what their frameworks bring, such as the web's.
/// </summary>
public static class BuiltProgram
{
    /// <summary>The program as it was built with these tests.</summary>
    /// <param name="project">Folder of its project in the repository.</param>
    /// <param name="assembly">Its assembly's file name.</param>
    public static string PathOf(string project, string assembly)
    {
        string tests = Path.GetRelativePath(Path.Combine(SharedInputs.RepositoryRoot, "tests"), AppContext.BaseDirectory);
        string built = tests[(tests.IndexOf(Path.DirectorySeparatorChar, StringComparison.Ordinal) + 1)..];
        return Path.Combine(SharedInputs.RepositoryRoot, project, built, assembly);
    }
}

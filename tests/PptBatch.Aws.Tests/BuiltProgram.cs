using PptBatch.Testing;

namespace PptBatch.Aws.Tests;

/// <summary>
/// A program of this repository in its own output folder: beside these tests it would lack what the web framework brings them.
/// </summary>
internal static class BuiltProgram
{
    public static string PathOf(string project, string assembly)
    {
        string built = Path.GetRelativePath(Path.Combine(SharedInputs.RepositoryRoot, "tests", "PptBatch.Aws.Tests"), AppContext.BaseDirectory);
        return Path.Combine(SharedInputs.RepositoryRoot, project, built, assembly);
    }
}

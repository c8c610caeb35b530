using Xunit;

namespace PptBatch.Testing;

/// <summary>
/// Test inputs that live beside the repository, in <c>../shared</c>; tests that need them are skipped where it is not there.
/// </summary>
public static class SharedInputs
{
    /// <summary>The repository's root: the folder that holds <c>PptBatch.sln</c>.</summary>
    public static string RepositoryRoot { get; } = FindRoot();

    /// <summary>The shared folder, whether it exists or not.</summary>
    public static string Root { get; } = Path.GetFullPath(Path.Combine(RepositoryRoot, "..", "shared"));

    /// <summary>True where the shared folder is there.</summary>
    public static bool Available => Directory.Exists(Path.Combine(Root, "courses"));

    /// <summary>The real 16-lesson course.</summary>
    public static string RealCourse => Path.Combine(Root, "courses", "251031-databricks-ciencia-datos");

    /// <summary>The full path of a shared file or folder.</summary>
    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "PptBatch.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("PptBatch.sln is not above " + AppContext.BaseDirectory);
    }
}

/// <summary>A fact that needs <see cref="SharedInputs"/>.</summary>
public sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute() => Skip = SharedInputs.Available ? null! : "needs ../shared";
}

/// <summary>A theory that needs <see cref="SharedInputs"/>.</summary>
public sealed class SharedTheoryAttribute : TheoryAttribute
{
    public SharedTheoryAttribute() => Skip = SharedInputs.Available ? null! : "needs ../shared";
}

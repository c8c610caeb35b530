using PptBatch.Testing;

namespace PptBatch.Aws.Tests.StepFunctions.Stack;

/// <summary>The checked-in copy of what is exported.</summary>
internal static class StackFiles
{
    public static string Template => Path.Combine(SharedInputs.RepositoryRoot, "samples", "aws", "template.yaml");
}

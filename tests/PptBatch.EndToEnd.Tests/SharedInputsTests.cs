using PptBatch.Testing;

namespace PptBatch.EndToEnd.Tests;

public sealed class SharedInputsTests
{
    [SharedFact]
    public void RealCourse_IsThere() => Assert.True(Directory.Exists(SharedInputs.RealCourse));
}

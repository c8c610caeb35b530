using Xunit.Sdk;

namespace PptBatch.Architecture.Tests;

public class KnownExceptionsTests
{
    [Fact]
    public void AssertOnly_BrokenWhereItIsNotKnownToBe_Fails()
    {
        Exception error = Assert.ThrowsAny<XunitException>(
            () => KnownExceptions.AssertOnly(
                "A rule.", ["Old"], new Dictionary<string, string> { ["Old"] = "known", ["New"] = "a circle" }));

        Assert.Contains("New: a circle", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Old", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AssertOnly_ExceptionThatHoldsNow_Fails() => Assert.Contains(
        "Old: holds now",
        Assert.ThrowsAny<XunitException>(() => KnownExceptions.AssertOnly("A rule.", ["Old"], new Dictionary<string, string>())).Message,
        StringComparison.Ordinal);
}

using PptBatch.Scale.Prices;
using PptBatch.Scale.Report;
using PptBatch.Testing;

namespace PptBatch.Aws.Tests.Scale;

public sealed class ScaleDocumentTests
{
    private const string Again = "Run: dotnet run -c Release --project tests/PptBatch.Scale -- .";

    [Fact]
    public async Task Documents_AreWhatTheModelWrites()
    {
        foreach ((string name, string text) in await ScaleReport.WriteAsync())
        {
            Assert.True(await File.ReadAllTextAsync(Path.Combine(SharedInputs.RepositoryRoot, name)) == text, $"{name} differs. {Again}");
        }
    }

    [Fact]
    public void Costs_OfTheSample_AreComputed()
    {
        string page = File.ReadAllText(Path.Combine(SharedInputs.RepositoryRoot, "samples", "aws", "README.md"));
        Assert.True(CostTable.Into(page) == page, Again);
    }

    [Fact]
    public void Lambda_HalfAGigabyteForAMinute_CostsATwentiethOfACent()
    {
        Assert.Equal(0.0005m, Math.Round(AwsPrices.Embedded.Lambda(512, 60, arm: false), 4));
        Assert.Equal(0.0004m, Math.Round(AwsPrices.Embedded.Lambda(512, 60), 4));
    }
}

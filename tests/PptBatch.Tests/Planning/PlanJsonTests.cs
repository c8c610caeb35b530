using Snapshooter.Xunit;
using PptBatch.Planning;

namespace PptBatch.Tests.Planning;

public sealed class PlanJsonTests
{
    [Fact]
    public void Serialize_VersionOne_MatchesTheGoldenFile() => Snapshot.Match(PlanJson.Serialize(PlanFixture.Plan()));

    [Fact]
    public void Deserialize_SerializedPlan_GivesItBack()
    {
        string json = PlanJson.Serialize(PlanFixture.Plan(16, 6));

        BatchPlan plan = PlanJson.Deserialize(json, "plan.json");

        Assert.Equal(json, PlanJson.Serialize(plan));
        Assert.Equal(PlanFixture.Folder.Key("book/libro.json"), plan.Book.Key);
        Assert.Equal(new Batch(3, 13, 16), plan.Batches[2]);
    }

    [Fact]
    public void Serialize_LookAndWriting_ComeBackAndAreVersionTwo()
    {
        BatchPlan plan = PlanFixture.Plan() with
        {
            SchemaVersion = 2,
            Look = new DeckLook { Template = new ArtifactKey("courses", "brand.potx"), TemplateHash = "ab", Builds = true },
            Writing = new WritingSettings { Mode = SlideMode.Read, Model = "m", MaxCostUsd = 1.5m, TokensPerMinute = 1000 },
        };

        BatchPlan read = PlanJson.Deserialize(PlanJson.Serialize(plan), "plan.json");

        Assert.Equal((2, plan.Look, plan.Writing), (read.SchemaVersion, read.Look, read.Writing));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void Deserialize_OtherSchemaVersion_NamesBothVersions(int version)
    {
        string json =
            PlanJson.Serialize(PlanFixture.Plan())
                .Replace("\"schemaVersion\": 1", $"\"schemaVersion\": {version}", StringComparison.Ordinal);

        Diagnostic problem = Assert.Throws<PptBatchException>(() => PlanJson.Deserialize(json, "x/plan.json")).Diagnostic;

        Assert.Equal(("PB1043", "x/plan.json"), (problem.Code, problem.Place));
        Assert.Contains($"version {version}; this version of PptBatch reads 1 to 2", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{\"schemaVersion\":1}")]
    [InlineData("{\"schemaVersion\":1,\"runId\":null}")]
    [InlineData("{\"schemaVersion\":\"one\"}")]
    [InlineData("[[[[")]
    public void Deserialize_NotAPlan_IsOneClearError(string json)
    {
        Diagnostic problem = Assert.Throws<PptBatchException>(() => PlanJson.Deserialize(json, "x/plan.json")).Diagnostic;

        Assert.Contains(problem.Code, new[] { "PB1042", "PB1043" });
        Assert.StartsWith("x/plan.json", problem.Place, StringComparison.Ordinal);
    }

    [Fact]
    public void Deserialize_KeyThatLeavesTheBucket_IsRefused()
    {
        string json =
            PlanJson.Serialize(PlanFixture.Plan()).Replace("260302 LINUX ñ/book/libro.json", "../../etc/passwd", StringComparison.Ordinal);

        Assert.Equal("PB5001", Assert.Throws<PptBatchException>(() => PlanJson.Deserialize(json, "plan.json")).Diagnostic.Code);
    }
}

using System.Text;
using PptBatch.Reporting;

namespace PptBatch.Tests.Reporting;

public sealed class RunRecordJsonTests
{
    [Fact]
    public void RecordOf_Result_HasPathsRelativeToTheOutput()
    {
        RunRecord record = RunRecordJson.RecordOf(FinishedRun.Partial);
        Assert.Equal(
            ("infographics/Señales complete.pptx", "aula/260302 LINUX ñ", 2.346), (record.Deck, record.Output, record.DurationSeconds));
        Assert.Equal(["infographics/infographic_1.pptx", "infographics/infographic_2.pptx"], record.Batches.Select(batch => batch.Deck));
    }

    [Fact]
    public void Deserialize_WhatWasSerialized_IsTheRecord()
    {
        byte[] json = RunRecordJson.Serialize(RunRecordJson.RecordOf(FinishedRun.Partial));
        Assert.Contains("Señales complete.pptx", Encoding.UTF8.GetString(json), StringComparison.Ordinal);
        Assert.Equal(json, RunRecordJson.Serialize(RunRecordJson.Deserialize(json)!));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("not json")]
    [InlineData("null")]
    public void Deserialize_NoRecord_IsNull(string json) => Assert.Null(RunRecordJson.Deserialize(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void Deserialize_OtherVersion_IsNull()
    {
        string json = Encoding.UTF8.GetString(RunRecordJson.Serialize(RunRecordJson.RecordOf(FinishedRun.Partial)));
        Assert.Null(RunRecordJson.Deserialize(
            Encoding.UTF8.GetBytes(json.Replace("\"schemaVersion\": 1", "\"schemaVersion\": 2", StringComparison.Ordinal))));
    }
}

using PptBatch.Checkpoints;

namespace PptBatch.Tests.Checkpoints;

public sealed class StoredMarksTests
{
    private const string Plain = "<article class=\"lesson\" lang=\"es\">\n<section><h2>Uno</h2></section></article>";

    [Theory]
    [InlineData(LessonMarks.None)]
    [InlineData(LessonMarks.FromOutline)]
    [InlineData(LessonMarks.Mended | LessonMarks.Doubted)]
    public void Read_OfWhatWasWritten_IsTheSame(LessonMarks marks) =>
        Assert.Equal(marks, StoredMarks.Read(StoredMarks.Write(Plain, marks)));

    [Fact]
    public void Write_NoMarks_ChangesNothingOfPlainSlides() => Assert.Equal(Plain, StoredMarks.Write(Plain, LessonMarks.None));

    [Fact]
    public void Write_OverMarksThatAModelWrote_TakesThemAway()
    {
        string claimed = Plain.Replace("lang=", "data-marks=\"fromoutline\" lang=", StringComparison.Ordinal);
        Assert.Equal(Plain, StoredMarks.Write(claimed, LessonMarks.None));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<article")]
    [InlineData("<article data-marks=\"99\">")]
    [InlineData("<article data-marks=\"strange\">")]
    [InlineData("<section data-marks=\"doubted\"></section>")]
    public void Read_AnythingElse_IsNoMark(string html) => Assert.Equal(LessonMarks.None, StoredMarks.Read(html));
}

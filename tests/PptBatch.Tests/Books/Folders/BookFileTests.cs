namespace PptBatch.Tests.Books.Folders;

public sealed class BookFileTests
{
    [Theory]
    [InlineData("lessons/01 Faros.md", true)]
    [InlineData("lessons/01 Faros.MD", true)]
    [InlineData("lessons/faro.png", false)]
    [InlineData("lessons", false)]
    public void IsCourse_ByName_TellsLessonsFromOtherFiles(string path, bool expected) => Assert.Equal(expected, BookFile.IsCourse(path));
}

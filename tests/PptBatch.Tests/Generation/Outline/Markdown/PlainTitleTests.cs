using PptBatch.Generation.Outline.Markdown;

namespace PptBatch.Tests.Generation.Outline.Markdown;

public class PlainTitleTests
{
    [Theory]
    [InlineData("Energy $E=mc^2$ in class", "Energy E=mc² in class")]
    [InlineData("The angle \\(\\alpha_1\\)", "The angle α₁")]
    [InlineData("From $5 to $10", "From $5 to $10")]
    [InlineData("Loops * and _more_", "Loops * and _more_")]
    [InlineData("$\\frac{a}{b}$", "a/b")]
    public void Of_Title_HasNoTeXLeft(string title, string expected) => Assert.Equal(expected, PlainTitle.Of(title));
}

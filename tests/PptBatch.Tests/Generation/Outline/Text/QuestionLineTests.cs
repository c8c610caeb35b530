using PptBatch.Generation.Outline.Text;

namespace PptBatch.Tests.Generation.Outline.Text;

public sealed class QuestionLineTests
{
    [Theory]
    [InlineData("Which is red? a) the port light b) the stern light. Answer: a", "Which is red?", "the port light|the stern light", 0)]
    [InlineData("Which is red? A. port B. stern; C. both (Correct answer: B)", "Which is red?", "port|stern|both", 1)]
    [InlineData("¿Cuál es roja? (a) babor (b) popa. Respuesta: b", "¿Cuál es roja?", "babor|popa", 1)]
    [InlineData("Welche ist rot? a) Backbord b) Heck – Antwort: (a)", "Welche ist rot?", "Backbord|Heck", 0)]
    [InlineData("哪一盏是红灯？A. 左舷灯　B. 艉灯（答案：A）", "哪一盏是红灯？", "左舷灯|艉灯", 0)]
    [InlineData("赤いのはどれですか。ア　左舷灯　イ　船尾灯（正解：イ）", "赤いのはどれですか。", "左舷灯|船尾灯", 1)]
    [InlineData("أيها أحمر؟ أ) الأيسر ب) الخلفي (الجواب: أ)", "أيها أحمر؟", "الأيسر|الخلفي", 0)]
    public void Of_QuestionWithItsAnswers_TellsThemApart(string line, string question, string options, int right)
    {
        QuestionLine? read = QuestionLine.Of(line);

        Assert.NotNull(read);
        Assert.Equal(question, line[..read.Question].Trim());
        Assert.Equal(options, string.Join('|', read.Options.Select(option => line[option])));
        Assert.Equal(right, read.Right);
    }

    [Theory]
    [InlineData("Which is red? Answer: a")]
    [InlineData("Which is red? a) the port light. Answer: a")]
    [InlineData("Which is red? a) the port light b) the stern light")]
    [InlineData("Which is red? a) the port light b) the stern light. Answer: c")]
    [InlineData("A port light is red; its answer is a lamp.")]
    [InlineData("See b) and a). Answer: b")]
    public void Of_AnotherLine_IsNull(string line) => Assert.Null(QuestionLine.Of(line));

    // Each took time in the square of its length.
    [Theory]
    [InlineData("\t")]
    [InlineData("answer ")]
    [InlineData("a) ")]
    public void Of_LongLine_AnswersAtOnce(string part) =>
        Assert.Null(QuestionLine.Of("answer" + string.Concat(Enumerable.Repeat(part, 99_000 / part.Length)) + "."));
}

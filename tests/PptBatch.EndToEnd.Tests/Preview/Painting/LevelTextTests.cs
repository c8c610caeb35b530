using System.Collections;
using PptBatch.OpenXml.Pages;
using PptBatch.Preview.Painting;

namespace PptBatch.EndToEnd.Tests.Preview.Painting;

public sealed class LevelTextTests
{
    [Fact]
    public void Runs_LineAfterLineOfManySpans_LooksAtTheSpansOfTheLineAlone()
    {
        const int Lines = 500;
        CountedSpans spans = new([.. Enumerable.Range(0, 2 * Lines).Select(number => new TextSpan(number % 2 == 0 ? "ab" : "cd", 12))]);
        LevelText text = LevelText.Of(new TextParagraph { Spans = spans });
        spans.Looks = 0;

        for (int line = 0; line < Lines; line++)
        {
            Assert.Equal(["ab", "cd"], text.Runs(4 * line, (4 * line) + 4).Select(run => run.Span.Text));
            Assert.Equal(["b", "c"], text.Runs((4 * line) + 1, (4 * line) + 3).Select(run => run.Span.Text));
        }

        Assert.InRange(spans.Looks, 1, 4 * 2 * Lines);
    }

    private sealed class CountedSpans(TextSpan[] spans) : IReadOnlyList<TextSpan>
    {
        public int Looks { get; set; }

        public int Count => spans.Length;

        public TextSpan this[int index]
        {
            get
            {
                Looks++;
                return spans[index];
            }
        }

        public IEnumerator<TextSpan> GetEnumerator()
        {
            foreach (TextSpan span in spans)
            {
                Looks++;
                yield return span;
            }
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}

using Markdig.Syntax;

namespace PptBatch.Books.Syntax;

/// <summary>Answers in logarithmic time whether a position lies inside any of the nodes, which may overlap and nest.</summary>
internal sealed class SpanSet
{
    private readonly List<int> _starts = [];
    private readonly List<int> _ends = [];

    public SpanSet(IEnumerable<MarkdownObject> nodes)
    {
        foreach (SourceSpan span in nodes.Select(node => node.Span).OrderBy(span => span.Start))
        {
            // Nested and touching spans grow the one before.
            if (_ends.Count > 0 && span.Start <= _ends[^1])
            {
                _ends[^1] = Math.Max(_ends[^1], span.End);
            }
            else
            {
                _starts.Add(span.Start);
                _ends.Add(span.End);
            }
        }
    }

    public bool Holds(int position)
    {
        int found = _starts.BinarySearch(position);
        int before = found >= 0 ? found : ~found - 1;
        return before >= 0 && position <= _ends[before];
    }
}

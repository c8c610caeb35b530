using PptBatch.Localization;

namespace PptBatch.Generation.Outline.Presenting;

/// <summary>How telling the words of a lesson are: what stands in most of its sentences tells little.</summary>
internal sealed class WordWeights
{
    private readonly Dictionary<string, int> _sentencesWith = new(StringComparer.Ordinal);
    private readonly int _sentences;

    /// <param name="sentences">All sentences of the lesson.</param>
    public WordWeights(IEnumerable<string> sentences)
    {
        foreach (string sentence in sentences)
        {
            _sentences++;
            foreach (string word in WordsOf(sentence).Distinct(StringComparer.Ordinal))
            {
                _sentencesWith[word] = _sentencesWith.GetValueOrDefault(word) + 1;
            }
        }
    }

    /// <summary>A sentence as a vector of length 1; empty for one without words.</summary>
    public IReadOnlyDictionary<string, double> VectorOf(string sentence)
    {
        Dictionary<string, double> vector = new(StringComparer.Ordinal);
        foreach (string word in WordsOf(sentence))
        {
            vector[word] = vector.GetValueOrDefault(word) + Math.Log((1.0 + _sentences) / _sentencesWith.GetValueOrDefault(word, 1));
        }

        double length = Math.Sqrt(vector.Values.Sum(weight => weight * weight));
        return length == 0 ? new Dictionary<string, double>() : vector.ToDictionary(entry => entry.Key, entry => entry.Value / length);
    }

    // Scripts without spaces have no words to split at; there every character counts.
    private static IEnumerable<string> WordsOf(string sentence)
    {
        int start = -1;
        for (int i = 0; i <= sentence.Length; i++)
        {
            bool letter = i < sentence.Length && char.IsLetterOrDigit(sentence[i]);
            bool alone = letter && WordCounter.IsEastAsian(sentence[i]);
            if (start >= 0 && (!letter || alone))
            {
                yield return sentence[start..i].ToLowerInvariant();
                start = -1;
            }

            if (alone)
            {
                yield return sentence[i].ToString();
            }
            else if (letter && start < 0)
            {
                start = i;
            }
        }
    }
}

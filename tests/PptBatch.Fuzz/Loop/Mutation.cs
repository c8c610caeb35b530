using System.Text;

namespace PptBatch.Fuzz.Loop;

/// <summary>Changes inputs at random, the same way for the same random numbers.</summary>
internal static class Mutation
{
    private const int MaxChanges = 6;
    private const int MostRepeats = 2000;

    /// <summary>Longest input, in bytes.</summary>
    public const int MaxLength = 64 * 1024;

    /// <summary>A changed copy of <paramref name="input"/>.</summary>
    public static byte[] Of(byte[] input, IReadOnlyList<byte[]> corpus, IReadOnlyList<string> words, Random random)
    {
        List<byte> bytes = [.. input];
        for (int change = random.Next(MaxChanges) + 1; change > 0; change--)
        {
            Change(bytes, corpus, words, random);
        }

        return [.. bytes.Take(MaxLength)];
    }

    private static void Change(List<byte> bytes, IReadOnlyList<byte[]> corpus, IReadOnlyList<string> words, Random random)
    {
        int at = random.Next(bytes.Count + 1);
        int length = Math.Min(random.Next(1, 33), bytes.Count - at);
        switch (random.Next(8))
        {
            case 0 when at < bytes.Count:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1 when at < bytes.Count:
                bytes[at] = (byte)random.Next(256);
                break;
            case 2:
                bytes.RemoveRange(at, length);
                break;
            case 3:
                bytes.InsertRange(at, bytes.GetRange(at, length));
                break;
            case 4:
                byte[] other = corpus[random.Next(corpus.Count)];
                int from = random.Next(other.Length + 1);
                bytes.InsertRange(at, other.AsSpan(from, Math.Min(random.Next(256), other.Length - from)).ToArray());
                break;
            case 5 when random.Next(8) == 0:
                byte[] repeated = Word(words, random);
                int times = random.Next(1, MostRepeats);
                for (int time = 0; time < times; time++)
                {
                    bytes.InsertRange(at, repeated);
                }

                break;
            default:
                bytes.InsertRange(at, Word(words, random));
                break;
        }
    }

    private static byte[] Word(IReadOnlyList<string> words, Random random) => Encoding.UTF8.GetBytes(words[random.Next(words.Count)]);
}

using SharpFuzz.Common;

namespace PptBatch.Fuzz.Loop;

/// <summary>
/// Which edges of the instrumented code inputs have reached, and about how often. Where nothing is instrumented, no input reaches any.
/// </summary>
internal sealed unsafe class Coverage
{
    private const int Size = 1 << 16;
    private static readonly byte* Map = Allocate();
    private readonly byte[] _seen = new byte[Size];

    /// <summary>Edges reached so far.</summary>
    public int Edges => _seen.Count(counts => counts != 0);

    /// <summary>Forgets what the last input reached.</summary>
    public static void Clear() => new Span<byte>(Map, Size).Clear();

    /// <summary>Whether the last input reached an edge for the first time, or for the first time this often.</summary>
    public bool IsNew()
    {
        bool news = false;
        for (int edge = 0; edge < Size; edge++)
        {
            if (Map[edge] != 0 && (_seen[edge] | Bucket(Map[edge])) is var counts && counts != _seen[edge])
            {
                _seen[edge] = (byte)counts;
                news = true;
            }
        }

        return news;
    }

    // As AFL counts: 1, 2, 3, 4 to 7, 8 to 15, 16 to 31, 32 to 127, more.
    private static byte Bucket(byte count) => count switch
    {
        1 => 1, 2 => 2, 3 => 4, < 8 => 8, < 16 => 16, < 32 => 32, < 128 => 64, _ => 128,
    };

    private static byte* Allocate()
    {
        byte* map = (byte*)System.Runtime.InteropServices.NativeMemory.AllocZeroed(Size);
        Trace.SharedMem = map;
        return map;
    }
}

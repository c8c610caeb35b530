using System.Text;

namespace PptBatch.Testing.Rendering;

/// <summary>The pixels of a rendered page, three bytes each.</summary>
public sealed record PageImage(int Width, int Height, byte[] Pixels)
{
    /// <summary>Reads a binary PPM (P6, 8 bits), the format that needs no decoder.</summary>
    public static PageImage ReadPpm(string path)
    {
        byte[] bytes = File.ReadAllBytes(path);
        int at = 0;
        string magic = Token(bytes, ref at);
        int width = int.Parse(Token(bytes, ref at), System.Globalization.CultureInfo.InvariantCulture);
        int height = int.Parse(Token(bytes, ref at), System.Globalization.CultureInfo.InvariantCulture);
        string depth = Token(bytes, ref at);
        return magic == "P6" && depth == "255"
            ? new PageImage(width, height, bytes[at..])
            : throw new InvalidDataException($"{path} is {magic} with {depth} levels, not P6 with 255");
    }

    /// <summary>
    /// The share of pixels, 0 to 1, that differ by more than <paramref name="tolerance"/> of 255 in a channel; 1 when the sizes differ.
    /// </summary>
    public double Difference(PageImage other, int tolerance = 24)
    {
        if (Width != other.Width || Height != other.Height)
        {
            return 1;
        }

        int different = 0;
        for (int at = 0; at + 2 < Pixels.Length; at += 3)
        {
            if (Math.Abs(Pixels[at] - other.Pixels[at]) > tolerance
                || Math.Abs(Pixels[at + 1] - other.Pixels[at + 1]) > tolerance
                || Math.Abs(Pixels[at + 2] - other.Pixels[at + 2]) > tolerance)
            {
                different++;
            }
        }

        return different / (double)(Width * Height);
    }

    private static string Token(byte[] bytes, ref int at)
    {
        StringBuilder token = new();
        while (!char.IsWhiteSpace((char)bytes[at]))
        {
            token.Append((char)bytes[at++]);
        }

        at++;
        return token.ToString();
    }
}

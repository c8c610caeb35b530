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

    /// <summary>
    /// A coarse copy of a part of the page: each pixel is the mean of those that it stands for. Bounds are shares of the page, 0 to 1.
    /// </summary>
    public PageImage Coarse(int columns, int rows, double left = 0, double top = 0, double width = 1, double height = 1)
    {
        byte[] coarse = new byte[columns * rows * 3];
        for (int cell = 0; cell < columns * rows; cell++)
        {
            (int row, int column) = Math.DivRem(cell, columns);
            (int fromX, int toX) = Span(left + (width * column / columns), left + (width * (column + 1) / columns), Width);
            (int fromY, int toY) = Span(top + (height * row / rows), top + (height * (row + 1) / rows), Height);
            for (int channel = 0; channel < 3; channel++)
            {
                long sum = 0;
                for (int y = fromY; y < toY; y++)
                {
                    for (int x = fromX; x < toX; x++)
                    {
                        sum += Pixels[(((y * Width) + x) * 3) + channel];
                    }
                }

                coarse[(cell * 3) + channel] = (byte)(sum / ((toX - fromX) * (toY - fromY)));
            }
        }

        return new PageImage(columns, rows, coarse);
    }

    private static (int From, int To) Span(double from, double to, int size)
    {
        int first = Math.Clamp((int)Math.Round(from * size), 0, size - 1);
        return (first, Math.Clamp((int)Math.Round(to * size), first + 1, size));
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

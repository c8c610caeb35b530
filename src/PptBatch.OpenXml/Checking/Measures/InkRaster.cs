using PptBatch.OpenXml.Pages;

namespace PptBatch.OpenXml.Checking.Measures;

/// <summary>A coarse picture of a slide in two colours: ground, and what differs from it.</summary>
internal sealed class InkRaster(Box page)
{
    private const int Columns = 320;
    private const int Rows = 180;
    private readonly bool[] _ink = new bool[Columns * Rows];

    public void Fill(Box box, bool ink = true)
    {
        (int left, int right) = Span(box.X, box.Right, page.Width, Columns);
        (int top, int bottom) = Span(box.Y, box.Bottom, page.Height, Rows);
        for (int row = top; row < bottom; row++)
        {
            _ink.AsSpan((row * Columns) + left, Math.Max(0, right - left)).Fill(ink);
        }
    }

    public void FillEllipse(Box box, bool ink = true)
    {
        (int top, int bottom) = Span(box.Y, box.Bottom, page.Height, Rows);
        for (int row = top; row < bottom; row++)
        {
            double middle = (row + 0.5) * page.Height / Rows;
            double down = ((middle - box.Y) / box.Height * 2) - 1;
            double half = box.Width / 2 * Math.Sqrt(Math.Max(0, 1 - (down * down)));
            Fill(new Box(box.X + (box.Width / 2) - half, middle, half * 2, 0), ink);
        }
    }

    /// <summary>A line from corner to corner of a box.</summary>
    public void Line(Box box, bool rising)
    {
        int steps = 1 + (int)Math.Min(Columns, Math.Max(box.Width / page.Width * Columns, box.Height / page.Height * Rows));
        for (int step = 0; step <= steps; step++)
        {
            double share = (double)step / steps;
            double y = rising ? box.Bottom - (box.Height * share) : box.Y + (box.Height * share);
            Fill(new Box(box.X + (box.Width * share), y, 0, 0));
        }
    }

    public void Frame(Box box)
    {
        Fill(box with { Height = 0 });
        Fill(box with { Y = box.Bottom, Height = 0 });
        Fill(box with { Width = 0 });
        Fill(box with { X = box.Right, Width = 0 });
    }

    /// <summary>The share of a part of the page that differs from the ground.</summary>
    public double Share(Box part)
    {
        (int left, int right) = Span(part.X, part.Right, page.Width, Columns);
        (int top, int bottom) = Span(part.Y, part.Bottom, page.Height, Rows);
        int count = 0;
        for (int row = top; row < bottom; row++)
        {
            count += _ink.AsSpan((row * Columns) + left, Math.Max(0, right - left)).Count(true);
        }

        return right > left && bottom > top ? (double)count / ((right - left) * (bottom - top)) : 0;
    }

    /// <summary>Where the lowest ink of a part of the page ends; its top where there is none.</summary>
    public double LastInk(Box part)
    {
        (int left, int right) = Span(part.X, part.Right, page.Width, Columns);
        (int top, int bottom) = Span(part.Y, part.Bottom, page.Height, Rows);
        for (int row = bottom - 1; row >= top; row--)
        {
            if (_ink.AsSpan((row * Columns) + left, Math.Max(0, right - left)).Contains(true))
            {
                return Math.Min(part.Bottom, (row + 1) * page.Height / Rows);
            }
        }

        return part.Y;
    }

    /// <summary>The rows or columns that a stretch covers: one at least of what is on the page.</summary>
    private static (int From, int To) Span(double from, double to, double length, int count)
    {
        double first = from / length * count, last = to / length * count;
        if (!(last >= 0 && first <= count))
        {
            return (0, 0);
        }

        int start = (int)Math.Clamp(Math.Round(first), 0, count - 1);
        return (start, (int)Math.Clamp(Math.Round(last), start + 1, count));
    }
}

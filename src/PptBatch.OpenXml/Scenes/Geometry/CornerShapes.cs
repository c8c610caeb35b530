namespace PptBatch.OpenXml.Scenes.Geometry;

/// <summary>Rectangles whose corners are round, cut or hollow, and brackets.</summary>
internal static class CornerShapes
{
    private const double Sixth = 0.16667;

    // Of a round corner this part of its radius is outside the largest rectangle within.
    private const double OutsideRound = 0.29289;

    public static Dictionary<string, Action<Pen>> All { get; } = new()
    {
        ["roundRect"] = pen => Round(pen, pen.S * pen.Adjust(1, Sixth, 0.5)),
        ["round1Rect"] = pen => Corners(pen, 0, pen.Adjust(1, Sixth, 0.5), 0, 0),
        ["round2SameRect"] = pen =>
        {
            double top = pen.Adjust(1, Sixth, 0.5), bottom = pen.Adjust(2, 0, 0.5);
            Corners(pen, top, top, bottom, bottom);
        },
        ["round2DiagRect"] = pen =>
        {
            double one = pen.Adjust(1, Sixth, 0.5), other = pen.Adjust(2, 0, 0.5);
            Corners(pen, one, other, one, other);
        },
        ["snip1Rect"] = pen => Corners(pen, 0, -pen.Adjust(1, Sixth, 0.5), 0, 0),
        ["snip2SameRect"] = pen =>
        {
            double top = -pen.Adjust(1, Sixth, 0.5), bottom = -pen.Adjust(2, 0, 0.5);
            Corners(pen, top, top, bottom, bottom);
        },
        ["snip2DiagRect"] = pen =>
        {
            double one = -pen.Adjust(1, 0, 0.5), other = -pen.Adjust(2, Sixth, 0.5);
            Corners(pen, one, other, one, other);
        },
        ["snipRoundRect"] = pen => Corners(pen, pen.Adjust(1, Sixth, 0.5), -pen.Adjust(2, Sixth, 0.5), 0, 0),
        ["plaque"] = pen =>
        {
            double r = pen.S * pen.Adjust(1, Sixth, 0.5), inset = r * 0.70711;
            pen.Move(0, r).Turn(r, r, 90, -90).Line(pen.W - r, 0).Turn(r, r, 180, -90).Line(pen.W, pen.H - r).Turn(r, r, 270, -90)
                .Line(r, pen.H).Turn(r, r, 0, -90).Close().Text(inset, inset, pen.W - inset, pen.H - inset);
        },
        ["leftBracket"] = pen => Bracket(pen, right: false),
        ["rightBracket"] = pen => pen.Towards(Direction.Left, turned => Bracket(turned, right: true)),
        ["leftBrace"] = Brace,
        ["rightBrace"] = pen => pen.Towards(Direction.Left, Brace),
        ["bracketPair"] = pen =>
        {
            double r = pen.S * pen.Adjust(1, Sixth, 0.5);
            Round(pen.Part(outlined: false), r);
            pen.Part(filled: false).Move(r, pen.H).Turn(r, r, 90, 90).Line(0, r).Turn(r, r, 180, 90)
                .Move(pen.W - r, 0).Turn(r, r, 270, 90).Line(pen.W, pen.H - r).Turn(r, r, 0, 90);
        },
        ["bracePair"] = pen =>
        {
            double r = pen.S * pen.Adjust(1, 0.08333, 0.25);
            Left(pen.Part(outlined: false).Move(2 * r, pen.H), r);
            Right(pen.Line(pen.W - (2 * r), 0), r).Close();
            Left(pen.Part(filled: false).Move(2 * r, pen.H), r);
            Right(pen.Move(pen.W - (2 * r), 0), r);
        },
    };

    /// <summary>A rectangle with four round corners.</summary>
    public static void Round(Pen pen, double radius)
    {
        double inset = radius * OutsideRound;
        pen.Move(0, radius).Turn(radius, radius, 180, 90).Line(pen.W - radius, 0).Turn(radius, radius, 270, 90)
            .Line(pen.W, pen.H - radius).Turn(radius, radius, 0, 90).Line(radius, pen.H).Turn(radius, radius, 90, 90).Close()
            .Text(inset, inset, pen.W - inset, pen.H - inset);
    }

    /// <summary>The corners from the upper left clockwise, as shares of the shorter side; one that is cut is below zero.</summary>
    private static void Corners(Pen pen, double first, double second, double third, double fourth)
    {
        (double a, double b, double c, double d) = (first * pen.S, second * pen.S, third * pen.S, fourth * pen.S);
        Corner(pen.Move(0, Math.Abs(a)), a, 180, (Math.Abs(a), 0));
        Corner(pen.Line(pen.W - Math.Abs(b), 0), b, 270, (pen.W, Math.Abs(b)));
        Corner(pen.Line(pen.W, pen.H - Math.Abs(c)), c, 0, (pen.W - Math.Abs(c), pen.H));
        Corner(pen.Line(Math.Abs(d), pen.H), d, 90, (0, pen.H - Math.Abs(d)));
        pen.Close();
    }

    private static void Corner(Pen pen, double radius, double startDegrees, (double X, double Y) end)
    {
        if (radius > 0)
        {
            pen.Turn(radius, radius, startDegrees, 90);
        }
        else
        {
            pen.Line(end.X, end.Y);
        }
    }

    private static void Bracket(Pen pen, bool right)
    {
        double y = pen.S * pen.Adjust(1, 0.08333, pen.Vc / pen.S);
        pen.Part(outlined: false).Move(pen.W, pen.H).Turn(pen.W, y, 90, 90).Line(0, y).Turn(pen.W, y, 180, 90).Close()
            .Part(filled: false).Move(pen.W, pen.H).Turn(pen.W, y, 90, 90).Line(0, y).Turn(pen.W, y, 180, 90)
            .Text(right ? 0 : pen.W * OutsideRound, y * OutsideRound, pen.W, pen.H - (y * OutsideRound));
    }

    private static void Brace(Pen pen)
    {
        double at = pen.Adjust(2, 0.5), half = pen.Hc;
        double y = pen.S * pen.Adjust(1, 0.08333, Math.Min(at, 1 - at) / 2 * pen.H / pen.S), tip = pen.H * at;
        Draw(pen.Part(outlined: false)).Close();
        Draw(pen.Part(filled: false));

        Pen Draw(Pen part) => part.Move(pen.W, pen.H).Turn(half, y, 90, 90).Line(half, tip + y).Turn(half, y, 0, -90)
            .Turn(half, y, 90, -90).Line(half, y).Turn(half, y, 180, 90);
    }

    private static Pen Left(Pen pen, double r) =>
        pen.Turn(r, r, 90, 90).Line(r, pen.Vc + r).Turn(r, r, 0, -90).Turn(r, r, 90, -90).Line(r, r).Turn(r, r, 180, 90);

    private static Pen Right(Pen pen, double r) => pen.Turn(r, r, 270, 90).Line(pen.W - r, pen.Vc - r).Turn(r, r, 180, -90)
        .Turn(r, r, 270, -90).Line(pen.W - r, pen.H - r).Turn(r, r, 0, 90);
}

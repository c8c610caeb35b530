using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Pages.Drawing;

namespace PptBatch.OpenXml.Scenes.Geometry;

/// <summary>
/// Draws the form of a shape in a box of its own, whose corner is 0, 0. What it draws is placed on the slide as it is drawn.
/// </summary>
internal sealed class Pen
{
    // Far outside every slide; farther places come from made-up numbers, and a canvas cannot hold all of those.
    private const double Farthest = 1e6;
    private const double RightAngle = Math.PI / 2;

    private readonly Func<double, double, (double X, double Y)> _place;
    private readonly IReadOnlyDictionary<string, double> _adjustments;
    private readonly List<ShapePart> _parts;
    private List<PathStep> _steps = [];
    private (double X, double Y) _at;
    private (bool IsFilled, double Shade, bool IsOutlined) _look = (true, 0, true);

    /// <param name="box">The shape's box on the slide.</param>
    /// <param name="adjustments">The shape's own adjustments by their names; hundred thousand is all.</param>
    /// <param name="flip">Whether it is mirrored from left to right and upside down.</param>
    public Pen(Box box, IReadOnlyDictionary<string, double> adjustments, (bool Across, bool Down) flip = default)
        : this(
            box.Width, box.Height, adjustments, [],
            (x, y) => (box.X + (flip.Across ? box.Width - x : x), box.Y + (flip.Down ? box.Height - y : y)))
    {
    }

    private Pen(
        double width, double height, IReadOnlyDictionary<string, double> adjustments, List<ShapePart> parts,
        Func<double, double, (double X, double Y)> place)
    {
        (W, H, _adjustments, _parts, _place) = (width, height, adjustments, parts, place);
        TextCorners = ((0, 0), (width, height));
    }

    public double W { get; }

    public double H { get; }

    /// <summary>The shorter side.</summary>
    public double S => Math.Min(W, H);

    /// <summary>Half of the width: the middle.</summary>
    public double Hc => W / 2;

    /// <summary>Half of the height: the middle.</summary>
    public double Vc => H / 2;

    private ((double X, double Y) First, (double X, double Y) Last) TextCorners { get; set; }

    /// <summary>An adjustment as a share, held between two others.</summary>
    public double Adjust(int number, double standard, double most = 1, double least = 0) =>
        Math.Max(least, Math.Min(most, Own(number) / 100_000 ?? standard));

    /// <summary>An adjustment that is an angle, in radians from 0 to a full turn.</summary>
    public double Angle(int number, double standardDegrees)
    {
        double turn = (Own(number) / 21_600_000 ?? standardDegrees / 360) % 1;
        return (turn < 0 ? turn + 1 : turn) * 2 * Math.PI;
    }

    /// <summary>Where the text is; without it the whole box.</summary>
    public Pen Text(double left, double top, double right, double bottom)
    {
        TextCorners = ((left, top), (right, bottom));
        return this;
    }

    /// <summary>Begins another part.</summary>
    public Pen Part(bool filled = true, double shade = 0, bool outlined = true)
    {
        End();
        _look = (filled, shade, outlined);
        return this;
    }

    public Pen Move(double x, double y) => Add(PathVerb.Move, (x, y));

    public Pen Line(double x, double y) => Add(PathVerb.Line, (x, y));

    public Pen Quadratic((double X, double Y) bend, (double X, double Y) end) => Add(PathVerb.Quadratic, bend, end);

    public Pen Cubic((double X, double Y) first, (double X, double Y) second, (double X, double Y) end) =>
        Add(PathVerb.Cubic, first, second, end);

    public Pen Close()
    {
        _steps.Add(new PathStep(PathVerb.Close, []));
        return this;
    }

    public Pen Lines(params ReadOnlySpan<(double X, double Y)> points)
    {
        for (int index = 0; index < points.Length; index++)
        {
            Add(index == 0 ? PathVerb.Move : PathVerb.Line, points[index]);
        }

        return this;
    }

    public Pen Polygon(params ReadOnlySpan<(double X, double Y)> corners) => Lines(corners).Close();

    public Pen Rectangle(double left, double top, double right, double bottom) =>
        Polygon((left, top), (right, top), (right, bottom), (left, bottom));

    /// <summary>An ellipse about a middle.</summary>
    public Pen Oval(double x, double y, double across, double down) =>
        Move(x - across, y).Turn(across, down, 180, 360).Close();

    /// <summary>An arc that goes on from where the pen is. Degrees, clockwise from three o'clock.</summary>
    public Pen Turn(double across, double down, double startDegrees, double sweepDegrees) =>
        Arc(across, down, startDegrees * Math.PI / 180, sweepDegrees * Math.PI / 180);

    /// <summary>An arc that goes on from where the pen is. Radians as the eye sees them from the ellipse's middle.</summary>
    public Pen Arc(double across, double down, double start, double sweep)
    {
        sweep = Math.Clamp(sweep, -2 * Math.PI, 2 * Math.PI);
        double from = Parameter(across, down, start), to = Parameter(across, down, start + sweep);
        double whole = to - from;
        whole = sweep > 0 && whole <= 0 ? whole + (2 * Math.PI) : sweep < 0 && whole >= 0 ? whole - (2 * Math.PI) : sweep == 0 ? 0 : whole;
        int pieces = Math.Max(1, (int)Math.Ceiling((Math.Abs(whole) / RightAngle) - 1e-9));
        double step = whole / pieces, handle = 4.0 / 3 * Math.Tan(step / 4);
        (double x, double y) = (_at.X - (across * Math.Cos(from)), _at.Y - (down * Math.Sin(from)));
        for (int piece = 0; piece < pieces; piece++)
        {
            (double sin, double cos) = Math.SinCos(from + (piece * step));
            (double sinEnd, double cosEnd) = Math.SinCos(from + ((piece + 1) * step));
            Cubic(
                (x + (across * (cos - (handle * sin))), y + (down * (sin + (handle * cos)))),
                (x + (across * (cosEnd + (handle * sinEnd))), y + (down * (sinEnd - (handle * cosEnd)))),
                (x + (across * cosEnd), y + (down * sinEnd)));
        }

        return this;
    }

    /// <summary>A pen for the same shape whose box has other measures, such as those of a grid.</summary>
    public Pen Grid(double width, double height) => new(
        width, height, _adjustments, _parts, (x, y) => _place(x / width * W, y / height * H));

    /// <summary>Draws what is known for an arrow to the right into another direction.</summary>
    public void Towards(Direction direction, Action<Pen> draw)
    {
        bool turned = direction is Direction.Up or Direction.Down;
        Pen pen = new(turned ? H : W, turned ? W : H, _adjustments, _parts, (x, y) =>
        {
            (double inX, double inY) = Turned(x, y);
            return _place(inX, inY);
        });
        draw(pen);
        pen.End();
        ((double X, double Y) first, (double X, double Y) last) = (Text(pen.TextCorners.First), Text(pen.TextCorners.Last));
        TextCorners = ((Math.Min(first.X, last.X), Math.Min(first.Y, last.Y)), (Math.Max(first.X, last.X), Math.Max(first.Y, last.Y)));

        (double X, double Y) Text((double X, double Y) corner) => Turned(corner.X, corner.Y);

        (double X, double Y) Turned(double x, double y) => direction switch
        {
            Direction.Left => (W - x, y),
            Direction.Down => (y, x),
            Direction.Up => (y, H - x),
            _ => (x, y),
        };
    }

    /// <summary>What was drawn.</summary>
    public ShapePath Path()
    {
        End();
        (double left, double top) = _place(TextCorners.First.X, TextCorners.First.Y);
        (double right, double bottom) = _place(TextCorners.Last.X, TextCorners.Last.Y);
        return new ShapePath(
            _parts, new Box(Math.Min(left, right), Math.Min(top, bottom), Math.Abs(right - left), Math.Abs(bottom - top)));
    }

    public void End()
    {
        if (_steps.Count > 0)
        {
            _parts.Add(new ShapePart(_steps, _look.IsFilled, _look.Shade, _look.IsOutlined));
            _steps = [];
        }
    }

    private double? Own(int number) =>
        _adjustments.Count > 0 && (_adjustments.TryGetValue($"adj{number}", out double value)
            || (number == 1 && _adjustments.TryGetValue("adj", out value)))
            ? value
            : null;

    private Pen Add(PathVerb verb, params ReadOnlySpan<(double X, double Y)> points)
    {
        (double X, double Y)[] placed = new (double X, double Y)[points.Length];
        for (int index = 0; index < points.Length; index++)
        {
            (double x, double y) = _place(points[index].X, points[index].Y);
            placed[index] = (Near(x), Near(y));
        }

        _at = points[^1];
        _steps.Add(new PathStep(verb, placed));
        return this;
    }

    private static double Near(double value) => double.IsNaN(value) ? 0 : Math.Clamp(value, -Farthest, Farthest);

    private static double Parameter(double across, double down, double angle) =>
        across == down ? angle : Math.Atan2(Math.Sin(angle) * across, Math.Cos(angle) * down);
}

/// <summary>Where an arrow points.</summary>
internal enum Direction { Right, Left, Up, Down }

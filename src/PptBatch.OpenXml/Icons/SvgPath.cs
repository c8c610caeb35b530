using PptBatch.OpenXml.Pages.Drawing;

namespace PptBatch.OpenXml.Icons;

/// <summary>Reads the path data of SVG 1.1 as steps with absolute points.</summary>
internal sealed class SvgPath
{
    private const int MostSteps = 5_000;
    private readonly List<PathStep> _steps = [];
    private (double X, double Y) _at;
    private (double X, double Y) _start;
    private (double X, double Y) _control;
    private char _last;

    private SvgPath()
    {
    }

    /// <summary>The steps, or null for what is not path data, draws nothing, or has more than 5,000 steps.</summary>
    public static IReadOnlyList<PathStep>? Read(string data)
    {
        SvgPath path = new();
        SvgNumbers numbers = new(data);
        char command = '\0';
        while (numbers.Next() is { } next)
        {
            if (char.IsAsciiLetter(next))
            {
                command = numbers.Take();
            }
            else if (command is '\0' or 'Z' or 'z')
            {
                return null;
            }

            if ((path._last == '\0' && command is not ('M' or 'm')) || !path.Step(command, numbers) || path._steps.Count > MostSteps)
            {
                return null;
            }

            // Pairs after the first of a move are lines.
            command = command == 'M' ? 'L' : command == 'm' ? 'l' : command;
        }

        return path._steps.Count > 1 ? path._steps : null;
    }

    private bool Step(char command, SvgNumbers numbers)
    {
        char verb = char.ToUpperInvariant(command);
        if (Arguments(verb) is not { } count)
        {
            return false;
        }

        double[] values = new double[count];
        for (int index = 0; index < count; index++)
        {
            if ((verb == 'A' && index is 3 or 4 ? numbers.Flag() : numbers.Number()) is not { } value)
            {
                return false;
            }

            values[index] = value;
        }

        Draw(verb, values, char.IsAsciiLetterLower(command) ? _at : (0, 0));
        _last = verb;
        return true;
    }

    private static int? Arguments(char verb) => verb switch
    {
        'Z' => 0,
        'H' or 'V' => 1,
        'M' or 'L' or 'T' => 2,
        'S' or 'Q' => 4,
        'C' => 6,
        'A' => 7,
        _ => null,
    };

    private void Draw(char verb, double[] v, (double X, double Y) from)
    {
        (double X, double Y) Point(int first) => (from.X + v[first], from.Y + v[first + 1]);
        switch (verb)
        {
            case 'M':
                _start = Point(0);
                Add(PathVerb.Move, _start);
                break;
            case 'L':
                Add(PathVerb.Line, Point(0));
                break;
            case 'H':
                Add(PathVerb.Line, (from.X + v[0], _at.Y));
                break;
            case 'V':
                Add(PathVerb.Line, (_at.X, from.Y + v[0]));
                break;
            case 'C':
                Curve(PathVerb.Cubic, Point(2), Point(0), Point(2), Point(4));
                break;
            case 'S':
                Curve(PathVerb.Cubic, Point(0), Mirrored(_last is 'C' or 'S'), Point(0), Point(2));
                break;
            case 'Q':
                Curve(PathVerb.Quadratic, Point(0), Point(0), Point(2));
                break;
            case 'T':
                (double X, double Y) control = Mirrored(_last is 'Q' or 'T');
                Curve(PathVerb.Quadratic, control, control, Point(0));
                break;
            case 'A':
                foreach ((double X, double Y)[] curve in SvgArc.Curves(_at, Point(5), v[0], v[1], v[2], v[3] != 0, v[4] != 0))
                {
                    Add(PathVerb.Cubic, curve);
                }

                break;
            default:
                _steps.Add(new PathStep(PathVerb.Close, []));
                _at = _start;
                break;
        }
    }

    private (double X, double Y) Mirrored(bool afterCurve) => afterCurve ? ((2 * _at.X) - _control.X, (2 * _at.Y) - _control.Y) : _at;

    private void Curve(PathVerb verb, (double X, double Y) control, params (double X, double Y)[] points)
    {
        Add(verb, points);
        _control = control;
    }

    private void Add(PathVerb verb, params (double X, double Y)[] points)
    {
        _steps.Add(new PathStep(verb, points));
        _at = points[^1];
    }
}

using System.Xml.Linq;
using SkiaSharp;

namespace PptBatch.Preview.Painting.Equations;

/// <summary>
/// Lays Office Math out as boxes above and beside each other, in the proportions of TeX (Knuth, The TeXbook, appendix G). A quick look: no
/// kerning between letters and scripts, and signs are stretched rather than built of pieces.
/// </summary>
internal sealed class MathLayout(MathFaces faces, SKColor color)
{
    private const int MostDepth = 60;
    private const float ScriptSize = 0.7f;
    private const float PartSize = 0.9f;
    private const float LeastSize = 7;

    // Heights as shares of the size: the axis on which fractions stand, rules, the shifts of scripts, and gaps.
    private const float Axis = 0.25f;
    private const float Rule = 0.05f;
    private const float Raise = 0.4f;
    private const float Lower = 0.18f;
    private const float Gap = 0.14f;
    private readonly MathLetters _letters = new(faces, color);
    private int _depth;

    /// <summary>An equation at a size.</summary>
    public MathBox Of(XElement equation, double size) => Children(equation, (float)size);

    private MathBox Children(XElement? parent, float size)
    {
        if (parent is null || _depth >= MostDepth)
        {
            return MathBox.Empty;
        }

        _depth++;
        List<MathBox> boxes = [];
        foreach (XElement child in parent.Elements().Where(child => !child.Name.LocalName.EndsWith("Pr", StringComparison.Ordinal)))
        {
            boxes.Add(Element(child, size, boxes.Count == 0));
        }

        _depth--;
        return MathBox.Row(boxes);
    }

    private MathBox Element(XElement element, float size, bool first) => element.Name.LocalName switch
    {
        "r" => Run(element, size, first),
        "f" => Fraction(element, size),
        "rad" => Root(element, size),
        "sSup" or "sSub" or "sSubSup" => Scripts(Part(element, "e", size), element, size),
        "sPre" => MathBox.Row(Scripts(MathBox.Empty, element, size), Part(element, "e", size)),
        "nary" => BigOperator(element, size),
        "limLow" or "limUpp" => Limit(element, size),
        "func" => MathBox.Row(Part(element, "fName", size), MathBox.Space(size * Gap), Part(element, "e", size)),
        "acc" => Accent(element, size),
        "bar" => Barred(Part(element, "e", size), element.Property("pos") != "bot", size),
        "groupChr" => Braced(Part(element, "e", size), element.Property("pos") == "top", size),
        "d" => Delimited(element, size),
        "m" => Matrix([.. element.Named("mr").Select(row => row.Named("e").Select(cell => Children(cell, size)).ToArray())],
            (_, _) => element.Property("mcJc") == "left" ? 0 : 0.5f, size, size * 0.9f),
        "eqArr" => Equations(element, size),
        _ => Children(element, size),
    };

    private MathBox Run(XElement run, float size, bool first)
    {
        XElement? properties = run.Named("rPr").FirstOrDefault();
        string style = properties?.Value("sty") ?? (properties?.Value("nor") is not null ? "p" : "i");
        return _letters.Of(
            string.Concat(run.Named("t").Select(text => text.Value)), size, upright: style is "p" or "b", bold: style is "b" or "bi",
            first);
    }

    private MathBox Fraction(XElement fraction, float size)
    {
        (MathBox above, MathBox below) = (Part(fraction, "num", size * PartSize), Part(fraction, "den", size * PartSize));
        bool ruled = fraction.Property("type") != "noBar";
        (float axis, float gap) = (size * Axis, size * Gap);
        float width = Math.Max(above.Width, below.Width) + gap;
        MathBox top = above.Centred(width).Raised(axis + gap + above.Descent);
        MathBox bottom = below.Centred(width).Raised(axis - gap - below.Ascent);
        MathBox stack = Over(top, bottom);
        return MathBox.Row(
            MathBox.Space(gap / 2),
            ruled ? stack.With((canvas, x, y) => Line(canvas, x, y - axis, x + width, y - axis, size)) : stack,
            MathBox.Space(gap / 2));
    }

    private MathBox Root(XElement root, float size)
    {
        MathBox content = Part(root, "e", size);
        bool hidden = root.Property("degHide") is "1" or "on" or "true";
        MathBox degree = hidden ? MathBox.Empty : Part(root, "deg", Math.Max(LeastSize, size * 0.55f));
        (float hook, float gap) = (size * 0.5f, size * Gap);
        float before = Math.Max(0, degree.Width - (hook * 0.5f));
        (float top, float foot) = (content.Ascent + gap, content.Descent);
        return new MathBox(before + hook + content.Width + (gap / 2), top + gap, foot, (canvas, x, y) =>
        {
            degree.Draw(canvas, x, y - (top * 0.45f));
            float left = x + before;
            Poly(canvas, size, (left, y - (top * 0.3f)), (left + (hook * 0.25f), y - (top * 0.38f)), (left + (hook * 0.55f), y + foot),
                (left + hook, y - top), (left + hook + content.Width + (gap / 2), y - top));
            content.Draw(canvas, left + hook, y);
        });
    }

    // Scripts of a tall part stand at its corners.
    private MathBox Scripts(MathBox content, XElement element, float size)
    {
        float small = Math.Max(LeastSize, size * ScriptSize);
        (MathBox above, MathBox below) = (Part(element, "sup", small), Part(element, "sub", small));
        MathBox up = above.Raised(Math.Max(size * Raise, content.Ascent - (small * 0.45f)));
        MathBox down = below.Raised(-Math.Max(size * Lower, content.Descent));
        MathBox both = Over(up, down);
        return MathBox.Row(content, both with { Width = both.Width + (size * 0.04f) });
    }

    private MathBox BigOperator(XElement element, float size)
    {
        string sign = element.Property("chr") ?? "∫";
        MathBox letter = _letters.Of(sign, size * 1.5f, upright: true, bold: false, first: true);
        letter = letter.Raised((size * Axis) - ((letter.Ascent - letter.Descent) / 2));
        MathBox placed = element.Property("limLoc") == "undOvr" ? Stacked(letter, element, "sub", "sup", size)
            : Scripts(letter, element, size);
        return MathBox.Row(placed, MathBox.Space(size * Gap), Part(element, "e", size));
    }

    private MathBox Limit(XElement element, float size) => element.Name.LocalName == "limLow"
        ? Stacked(Part(element, "e", size), element, "lim", "", size) : Stacked(Part(element, "e", size), element, "", "lim", size);

    private MathBox Stacked(MathBox middle, XElement element, string below, string above, float size)
    {
        float small = Math.Max(LeastSize, size * ScriptSize);
        (MathBox under, MathBox over) = (Part(element, below, small), Part(element, above, small));
        float width = Math.Max(middle.Width, Math.Max(under.Width, over.Width));
        MathBox stack = middle.Centred(width);
        stack = over.Width > 0 ? Over(over.Centred(width).Raised(middle.Ascent + (size * 0.08f) + over.Descent), stack) : stack;
        return under.Width > 0 ? Over(stack, under.Centred(width).Raised(-(middle.Descent + (size * 0.08f) + under.Ascent))) : stack;
    }

    private MathBox Accent(XElement element, float size)
    {
        MathBox content = Part(element, "e", size);
        string mark = element.Property("chr") ?? "\u0302";
        MathBox sign = _letters.Of(mark switch { "\u0302" => "^", "\u0303" => "~", "\u20D7" => "→", "\u0307" => "˙", "\u0308" => "¨",
            "\u0304" or "\u0305" => "¯", "\u030C" => "ˇ", _ => mark }, size * 0.8f, upright: true, bold: false, first: true);
        return content with
        {
            Ascent = content.Ascent + (size * 0.2f),
            Draw = (canvas, x, y) =>
            {
                content.Draw(canvas, x, y);
                sign.Draw(canvas, x + ((content.Width - sign.Width) / 2), y - (content.Ascent - (size * 0.45f)));
            },
        };
    }

    private MathBox Barred(MathBox content, bool over, float size)
    {
        float gap = size * Gap / 2;
        return (over ? content with { Ascent = content.Ascent + gap } : content with { Descent = content.Descent + gap })
            .With((canvas, x, y) =>
            {
                float at = over ? y - content.Ascent - (gap / 2) : y + content.Descent + (gap / 2);
                Line(canvas, x, at, x + content.Width, at, size);
            });
    }

    private MathBox Braced(MathBox content, bool over, float size)
    {
        float high = size * 0.3f;
        return (over ? content with { Ascent = content.Ascent + high } : content with { Descent = content.Descent + high })
            .With((canvas, x, y) =>
            {
                (float inner, float outer) = over ? (y - content.Ascent - 1, y - content.Ascent - high)
                    : (y + content.Descent + 1, y + content.Descent + high);
                (float half, float bend, float middle) = (content.Width / 2, high / 2, (inner + outer) / 2);
                Poly(canvas, size, (x, inner), (x + bend, middle), (x + half - bend, middle), (x + half, outer), (x + half + bend, middle),
                    (x + content.Width - bend, middle), (x + content.Width, inner));
            });
    }

    private MathBox Delimited(XElement element, float size)
    {
        (string open, string close) = (element.Property("begChr") ?? "(", element.Property("endChr") ?? ")");
        string between = element.Property("sepChr") ?? "|";
        MathBox[] contents = [.. element.Named("e").Select(part => Children(part, size))];
        float above = contents.Select(content => content.Ascent).DefaultIfEmpty().Max();
        float below = contents.Select(content => content.Descent).DefaultIfEmpty().Max();
        List<MathBox> row = [_letters.Stretched(open, size, above, below)];
        foreach (MathBox content in contents)
        {
            row.AddRange(row.Count > 1 ? [_letters.Stretched(between, size, above, below), content] : [content]);
        }

        return MathBox.Row([.. row, _letters.Stretched(close, size, above, below)]);
    }

    // "&" lies between the columns of aligned equations, which end and begin at it in turn.
    private MathBox Equations(XElement element, float size)
    {
        List<MathBox[]> rows = [];
        foreach (XElement equation in element.Named("e"))
        {
            List<XElement> cells = [new("cell")];
            foreach (XElement child in equation.Elements())
            {
                if (child.Name.LocalName == "r" && child.Value == "&")
                {
                    cells.Add(new("cell"));
                    continue;
                }

                cells[^1].Add(child);
            }

            rows.Add([.. cells.Select(cell => Children(cell, size))]);
        }

        bool single = rows.All(row => row.Length == 1);
        return Matrix(rows, (_, column) => single ? 0.5f : column % 2 == 0 ? 1 : 0, size, 0);
    }

    private static MathBox Matrix(List<MathBox[]> rows, Func<int, int, float> before, float size, float gap)
    {
        if (rows.Count == 0 || rows.All(row => row.Length == 0))
        {
            return MathBox.Empty;
        }

        int columns = rows.Max(row => row.Length);
        float[] widths = [.. Enumerable.Range(0, columns).Select(column =>
            rows.Where(row => column < row.Length).Max(row => row[column].Width))];
        MathBox[] lines = [.. rows.Select((row, number) => MathBox.Row(
            [.. row.SelectMany((cell, column) => (MathBox[])[MathBox.Space(column == 0 ? 0 : gap),
                cell.Placed(widths[column], before(number, column))])]))];
        float between = size * 0.35f;
        float height = lines.Sum(line => line.Height) + (between * (lines.Length - 1));
        float top = (height / 2) + (size * Axis);
        MathBox stack = MathBox.Space(widths.Sum() + (gap * (columns - 1)));
        foreach (MathBox line in lines)
        {
            stack = Over(stack, line.Raised(top - line.Ascent));
            top -= line.Height + between;
        }

        return stack;
    }

    private MathBox Part(XElement element, string name, float size) => Children(element.Named(name).FirstOrDefault(), size);

    // Both at the same place; the box is as large as the two together.
    private static MathBox Over(MathBox one, MathBox other) => new(
        Math.Max(one.Width, other.Width), Math.Max(one.Ascent, other.Ascent), Math.Max(one.Descent, other.Descent), (canvas, x, y) =>
        {
            one.Draw(canvas, x, y);
            other.Draw(canvas, x, y);
        });

    private void Line(SKCanvas canvas, float left, float top, float right, float bottom, float size) =>
        Poly(canvas, size, (left, top), (right, bottom));

    private void Poly(SKCanvas canvas, float size, params ReadOnlySpan<(float X, float Y)> points)
    {
        using SKPathBuilder builder = new();
        builder.MoveTo(points[0].X, points[0].Y);
        foreach ((float x, float y) in points[1..])
        {
            builder.LineTo(x, y);
        }

        using SKPath path = builder.Detach();
        using SKPaint paint = new()
        {
            Color = color, IsAntialias = true, Style = SKPaintStyle.Stroke, StrokeWidth = size * Rule, StrokeJoin = SKStrokeJoin.Round,
        };
        canvas.DrawPath(path, paint);
    }
}

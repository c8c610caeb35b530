namespace PptBatch.OpenXml.Icons;

/// <summary>An elliptical arc as curves: the conversion from end points to a centre of SVG 1.1, appendix F.6.5.</summary>
internal static class SvgArc
{
    public static IEnumerable<(double X, double Y)[]> Curves(
        (double X, double Y) from, (double X, double Y) to, double radiusX, double radiusY, double turned, bool large, bool sweeps)
    {
        (double rx, double ry) = (Math.Abs(radiusX), Math.Abs(radiusY));
        if (rx == 0 || ry == 0 || from == to)
        {
            return from == to ? [] : [[from, to, to]];
        }

        (double sin, double cos) = Math.SinCos(turned * Math.PI / 180);
        (double halfX, double halfY) = ((from.X - to.X) / 2, (from.Y - to.Y) / 2);
        (double x, double y) = ((cos * halfX) + (sin * halfY), (cos * halfY) - (sin * halfX));
        double reach = Math.Max(1, Math.Sqrt((x * x / (rx * rx)) + (y * y / (ry * ry))));
        (rx, ry) = (rx * reach, ry * reach);
        double across = (rx * rx * y * y) + (ry * ry * x * x);
        double root = Math.Sqrt(Math.Max(0, ((rx * rx * ry * ry) - across) / across)) * (large == sweeps ? -1 : 1);
        (double centreX, double centreY) = (root * rx * y / ry, -root * ry * x / rx);
        double start = Math.Atan2((y - centreY) / ry, (x - centreX) / rx);
        double sweep = Math.Atan2((-y - centreY) / ry, (-x - centreX) / rx) - start;
        sweep += sweeps && sweep < 0 ? 2 * Math.PI : !sweeps && sweep > 0 ? -2 * Math.PI : 0;
        int count = Math.Max(1, (int)Math.Ceiling((Math.Abs(sweep) / (Math.PI / 2)) - 1e-9));
        double step = sweep / count;
        double handle = 4.0 / 3 * Math.Tan(step / 4);
        return Enumerable.Range(0, count).Select(piece =>
        {
            (double s0, double c0) = Math.SinCos(start + (piece * step));
            (double s1, double c1) = Math.SinCos(start + ((piece + 1) * step));
            return ((double, double)[])[At(c0 - (handle * s0), s0 + (handle * c0)), At(c1 + (handle * s1), s1 - (handle * c1)),
                piece == count - 1 ? to : At(c1, s1)];
        });

        (double X, double Y) At(double unitX, double unitY)
        {
            (double localX, double localY) = (centreX + (rx * unitX), centreY + (ry * unitY));
            return ((cos * localX) - (sin * localY) + ((from.X + to.X) / 2), (sin * localX) + (cos * localY) + ((from.Y + to.Y) / 2));
        }
    }
}

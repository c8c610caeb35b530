using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Pages.Drawing;

namespace PptBatch.OpenXml.Writing.Drawing;

/// <summary>
/// The preset connector that draws a way of one to three legs, as PowerPoint writes it: where the first leg leads up or down, it is
/// turned.
/// </summary>
internal sealed record ConnectorRoute(string Preset, Box Box, bool IsTurned, bool FlipHorizontal, bool FlipVertical, long? Adjustment)
{
    private const double Level = 0.05;

    public static ConnectorRoute Of(IReadOnlyList<Point> points)
    {
        (Point start, Point end) = (points[0], points[^1]);
        (double across, double down) = (end.X - start.X, end.Y - start.Y);
        if (points.Count == 2)
        {
            Box straight = new(Math.Min(start.X, end.X), Math.Min(start.Y, end.Y), Math.Abs(across), Math.Abs(down));
            return new ConnectorRoute("straightConnector1", straight, false, across < 0, down < 0, null);
        }

        bool turned = Math.Abs(points[1].Y - start.Y) > Level;
        (double along, double aside) = turned ? (down, across) : (across, down);
        (double width, double height) = (Math.Abs(along), Math.Abs(aside));
        double turn = turned ? points[1].Y - start.Y : points[1].X - start.X;
        (double middleX, double middleY) = ((start.X + end.X) / 2, (start.Y + end.Y) / 2);
        return new ConnectorRoute(
            points.Count == 3 ? "bentConnector2" : "bentConnector3",
            new Box(middleX - (width / 2), middleY - (height / 2), width, height),
            turned,
            turned ? along >= 0 : along < 0,
            aside < 0,
            points.Count == 3 ? null : (long)Math.Round(turn / along * 100_000));
    }
}

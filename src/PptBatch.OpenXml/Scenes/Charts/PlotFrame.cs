using PptBatch.OpenXml.Pages;

namespace PptBatch.OpenXml.Scenes.Charts;

/// <summary>Where values and categories are in the box that axes enclose.</summary>
/// <param name="Plot">The box.</param>
/// <param name="Sideways">True where bars lie.</param>
/// <param name="Count">How many categories there are.</param>
internal sealed record PlotFrame(Box Plot, bool Sideways, int Count)
{
    /// <summary>Length of the category axis that a category has.</summary>
    public double Band => (Sideways ? Plot.Height : Plot.Width) / Math.Max(1, Count);

    /// <summary>Where a category, or a part of one, is along its axis. The first of lying bars is the lowest.</summary>
    public double Across(double categories, SceneAxis? axis)
    {
        double at = categories * Band;
        bool reversed = axis?.IsReversed == true;
        return Sideways ? (reversed ? Plot.Y + at : Plot.Bottom - at) : reversed ? Plot.Right - at : Plot.X + at;
    }

    /// <summary>The middle of a category for lines and areas.</summary>
    public double Middle(int index, SceneAxis? axis, bool fromEdge) => fromEdge && Count > 1
        ? Across(index * (double)Count / (Count - 1), axis)
        : Across(index + 0.5, axis);

    /// <summary>Where a value is along its axis.</summary>
    public double Along(double value, ChartScale scale, SceneAxis? axis)
    {
        double share = Math.Clamp(scale.Share(value), 0, 1);
        share = axis?.IsReversed == true ? 1 - share : share;
        return Sideways ? Plot.X + (share * Plot.Width) : Plot.Bottom - (share * Plot.Height);
    }

    /// <summary>Where a value is on a level axis, as scatter charts have.</summary>
    public double Level(double value, ChartScale scale, SceneAxis? axis)
    {
        double share = Math.Clamp(scale.Share(value), 0, 1);
        return Plot.X + ((axis?.IsReversed == true ? 1 - share : share) * Plot.Width);
    }
}

using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Scenes.Colors;
using PptBatch.OpenXml.Scenes.Drawing;
using SkiaSharp;

namespace PptBatch.Preview.Painting.Decks;

/// <summary>Fills areas with a colour, a gradient or a picture.</summary>
internal static class AreaFill
{
    /// <summary>Fills a path.</summary>
    /// <param name="canvas">The canvas.</param>
    /// <param name="path">The path.</param>
    /// <param name="box">The box that a gradient runs through and a picture fills.</param>
    /// <param name="look">What it is filled with.</param>
    /// <param name="shade">How much lighter than that it is, -1 to 1.</param>
    public static void Draw(SKCanvas canvas, SKPath path, Box box, DrawnFill look, double shade = 0)
    {
        if (look.Picture is { } picture)
        {
            canvas.Save();
            canvas.ClipPath(path, SKClipOperation.Intersect, antialias: true);
            DeckPictures.Draw(canvas, picture, box);
            canvas.Restore();
            return;
        }

        using SKPaint fill = new() { IsAntialias = true };
        if (look.Stops is { } stops)
        {
            SKColor[] colors = [.. stops.Select(stop => Ink.Of(Shaded(stop, shade)))];
            using SKShader shader = Gradient(box, colors, look.Run);
            fill.Shader = shader;
        }
        else if (look.Color is { } color)
        {
            fill.Color = Ink.Of(Shaded(color, shade));
        }
        else
        {
            return;
        }

        canvas.DrawPath(path, fill);
    }

    private static SKShader Gradient(Box box, SKColor[] colors, GradientRun? run)
    {
        float[]? positions = run is null || run.Positions.Count != colors.Length ? null : [.. run.Positions.Select(at => (float)at)];
        SKPoint middle = new((float)(box.X + (box.Width / 2)), (float)(box.Y + (box.Height / 2)));
        if (run?.IsFromMiddle == true)
        {
            float radius = (float)Math.Max(0.01, Math.Sqrt((box.Width * box.Width) + (box.Height * box.Height)) / 2);
            return SKShader.CreateRadialGradient(middle, radius, colors, positions, SKShaderTileMode.Clamp);
        }

        // The ends of the line are where its first and last colours reach the corners of the box.
        (double sin, double cos) = Math.SinCos((run?.Degrees ?? 90) * Math.PI / 180);
        double half = ((Math.Abs(cos) * box.Width) + (Math.Abs(sin) * box.Height)) / 2;
        SKPoint reach = new((float)(cos * half), (float)(sin * half));
        return SKShader.CreateLinearGradient(middle - reach, middle + reach, colors, positions, SKShaderTileMode.Clamp);
    }

    private static Rgb Shaded(Rgb color, double shade)
    {
        return new Rgb(Channel(color.Red), Channel(color.Green), Channel(color.Blue), color.Alpha);

        double Channel(double value) => shade >= 0 ? value + ((1 - value) * shade) : value * (1 + shade);
    }
}

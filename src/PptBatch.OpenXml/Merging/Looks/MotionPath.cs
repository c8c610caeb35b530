using System.Globalization;

namespace PptBatch.OpenXml.Merging.Looks;

/// <summary>The path along which an animation moves a shape, in shares of the slide: <c>M 0 0 L 0.25 -0.1 E</c>.</summary>
internal static class MotionPath
{
    /// <summary>Fits a path to the part of the slide that its shape was fitted to.</summary>
    public static string Scale(string path, double width, double height)
    {
        string[] words = path.Split(' ');
        bool isX = true;
        for (int at = 0; at < words.Length; at++)
        {
            if (double.TryParse(words[at], NumberStyles.Float, CultureInfo.InvariantCulture, out double share))
            {
                words[at] = (share * (isX ? width : height)).ToString("0.######", CultureInfo.InvariantCulture);
                isX = !isX;
            }
            else if (words[at].Length > 0)
            {
                isX = true;
            }
        }

        return string.Join(' ', words);
    }
}

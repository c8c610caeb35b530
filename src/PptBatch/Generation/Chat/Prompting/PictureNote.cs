using System.Globalization;
using System.Text;
using Microsoft.Extensions.AI;

namespace PptBatch.Generation.Chat.Prompting;

/// <summary>What a model is told about a picture, and the picture itself where it is shown.</summary>
/// <param name="Image">The picture.</param>
/// <param name="Size">Width and height in pixels, or null when they are not known.</param>
/// <param name="Around">The text around it in the lesson.</param>
internal sealed record PictureNote(LessonImage Image, (int Width, int Height)? Size, string Around)
{
    /// <summary>What the model sees of it, or null.</summary>
    public DataContent? Seen { get; init; }

    public override string ToString()
    {
        StringBuilder text = new();
        text.Append("src=\"").Append(Image.Reference).Append('"');
        if (Size is { } size)
        {
            text.Append(CultureInfo.InvariantCulture, $", {size.Width} x {size.Height} pixels");
        }

        if (Image.Description.Length > 0)
        {
            text.Append(", shows: ").Append(Image.Description);
        }

        if (Around.Length > 0)
        {
            text.Append("; stands at: ").Append(Around);
        }

        if (Seen is null)
        {
            text.Append(" (you do not see it)");
        }

        return text.Append(Image.Key is null ? " (the file is missing; use it all the same, a marked placeholder stands in)" : "")
            .ToString();
    }
}

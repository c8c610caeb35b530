using System.Globalization;
using System.Text;

namespace PptBatch.Generation.Chat.Prompting;

/// <summary>What a model is told of a picture, which it does not see.</summary>
/// <param name="Image">The picture.</param>
/// <param name="Size">Width and height in pixels, or null when they are not known.</param>
/// <param name="Around">The text around it in the lesson.</param>
internal sealed record PictureNote(LessonImage Image, (int Width, int Height)? Size, string Around)
{
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

        return text.Append(Image.Key is null ? " (the file is missing; use it all the same, a marked placeholder stands in)" : "")
            .ToString();
    }
}

using PptBatch.Localization;
using PptBatch.OpenXml.Scenes;
using PptBatch.OpenXml.Scenes.Shapes;

namespace PptBatch.OpenXml.Checking.Measures;

internal enum WordPlace { Title, Text, Code, Table }

/// <summary>A word of a slide.</summary>
/// <param name="SizePt">The size of its first letter, in points, rounded to a half.</param>
/// <param name="Place">Where it stands.</param>
internal readonly record struct WordUse(double SizePt, WordPlace Place);

/// <summary>The words of a slide with their sizes; footers have none.</summary>
internal static class TypeUse
{
    public static List<WordUse> Of(SlideScene slide)
    {
        List<WordUse> words = [];
        foreach (SceneShape shape in slide.Shapes.Where(shape => shape.Placeholder?.IsFooter != true))
        {
            if (shape.Kind == ShapeKind.Table)
            {
                foreach (SceneCell cell in slide.Table(shape)?.Cells ?? [])
                {
                    Add(words, cell.Text, WordPlace.Table);
                }
            }
            else if (shape.Kind == ShapeKind.Shape)
            {
                SceneText text = slide.Text(shape);
                Add(words, text,
                    shape.Placeholder?.IsTitle == true ? WordPlace.Title : IsCode(text) ? WordPlace.Code : WordPlace.Text);
            }
        }

        return words;
    }

    /// <summary>True when most of a text is in a face whose characters are equally wide.</summary>
    public static bool IsCode(SceneText text)
    {
        int all = text.Plain.Count(character => !char.IsWhiteSpace(character));
        int wide = text.Runs.Where(run => run.FixedWidth).Sum(run => run.Text.Count(character => !char.IsWhiteSpace(character)));
        return all > 0 && wide > all * 0.6;
    }

    private static void Add(List<WordUse> words, SceneText text, WordPlace place)
    {
        foreach (SceneParagraph paragraph in text.Paragraphs)
        {
            bool inWord = false;
            int signs = 0;
            foreach (SceneRun run in paragraph.Runs)
            {
                foreach (char character in run.Text)
                {
                    // Scripts that put no spaces between words are counted by two signs a word.
                    bool sign = WordCounter.IsEastAsian(character), letter = char.IsLetterOrDigit(character);
                    if (sign ? signs++ % 2 == 0 : letter && !inWord)
                    {
                        words.Add(new WordUse(Math.Round(run.SizePt * 2) / 2, place));
                    }

                    inWord = !sign && (letter || (inWord && !char.IsWhiteSpace(character)));
                }
            }
        }
    }
}

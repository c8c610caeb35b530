using System.Text.Json.Nodes;

namespace PptBatch.Benchmarks.Courses;

/// <summary>A course several times as long: the lessons of another one, repeated as lessons of their own.</summary>
internal static class RepeatedCourse
{
    /// <summary>Writes the course and returns its folder.</summary>
    public static string Write(string course, int times, string folder)
    {
        string target = Path.Combine(folder, $"course-x{times}");
        foreach (string file in Directory.GetFiles(Path.Combine(course, "images")))
        {
            Directory.CreateDirectory(Path.Combine(target, "images"));
            File.Copy(file, Path.Combine(target, "images", Path.GetFileName(file)));
        }

        JsonNode book = JsonNode.Parse(File.ReadAllText(Directory.GetFiles(Path.Combine(course, "book"), "*.json").Single()))!;
        JsonArray lessons = book["lessons"]!.AsArray();
        JsonNode[] originals = [.. lessons.Select(lesson => lesson!.DeepClone())];
        lessons.Clear();
        for (int copy = 0; copy < times; copy++)
        {
            foreach (JsonNode original in originals)
            {
                JsonNode lesson = original.DeepClone();
                lesson["title"] = $"{lesson["title"]} {copy + 1}";
                lessons.Add(lesson);
            }
        }

        book.AsObject().Remove("modules");
        Directory.CreateDirectory(Path.Combine(target, "book"));
        File.WriteAllText(Path.Combine(target, "book", "book.json"), book.ToJsonString());
        return target;
    }
}

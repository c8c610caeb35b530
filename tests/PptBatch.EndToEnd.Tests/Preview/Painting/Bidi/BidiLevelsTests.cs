using System.Globalization;
using System.Text;
using PptBatch.Preview.Painting.Bidi;
using PptBatch.Testing;

namespace PptBatch.EndToEnd.Tests.Preview.Painting.Bidi;

public sealed class BidiLevelsTests
{
    private const string InstalledCases = "/usr/share/unicode/BidiCharacterTest.txt";

    private const string InstalledClasses = "/usr/share/unicode/extracted/DerivedBidiClass.txt";

    // Embeddings, overrides and isolates, which the layout knows nothing of either.
    private static readonly int[] Explicit = [0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069];

    [Theory]
    [InlineData("abc", false, "000")]
    [InlineData("אבג", false, "111")]
    [InlineData("abc", true, "222")]
    [InlineData("אב 12.5 גד", true, "1112222111")]
    [InlineData("ab אב cd", false, "00011000")]
    [InlineData("אב (ab) גד", true, "1111221111")]
    [InlineData("س 10%", true, "11221")]
    public void Of_Text_HasTheLevelsOfTheAlgorithm(string text, bool rightToLeft, string levels) =>
        Assert.Equal(levels, string.Concat(BidiLevels.Of(text, rightToLeft)));

    [Theory]
    [InlineData("012345", "00100", "012345")]
    [InlineData("01234", "11111", "43210")]
    [InlineData("01234", "11221", "42310")]
    public void InVisualOrder_Levels_ReversesEachFromTheHighest(string text, string levels, string order) =>
        Assert.Equal(
            order[..levels.Length],
            string.Concat(BidiLevels.InVisualOrder([.. text.Zip(levels)], run => (byte)(run.Second - '0')).Select(run => run.First)));

    /// <summary>Unicode's own cases, as far as they hold no marks of explicit direction.</summary>
    [BidiCasesFact]
    public void Of_EveryCaseOfUnicode_HasItsLevels()
    {
        int count = 0;
        List<string> wrong = [];
        foreach (string line in File.ReadLines(InstalledCases).Where(line => line.Length > 0 && line[0] != '#'))
        {
            string[] fields = line.Split(';');
            int[] characters = [.. fields[0].Split(' ').Select(code => int.Parse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture))];
            if (fields[1] is "2" || characters.Any(Explicit.Contains))
            {
                continue;
            }

            count++;
            string text = string.Concat(characters.Select(char.ConvertFromUtf32));
            byte[] levels = BidiLevels.Of(text, fields[1] is "1");
            string[] expected = fields[3].Split(' ');
            if (levels.Length != expected.Length || expected.Where((level, at) => level != "x" && level != levels[at].ToString(CultureInfo.InvariantCulture)).Any())
            {
                wrong.Add($"{line} but {string.Join(' ', levels)}");
            }
        }

        Assert.True(count > 1000, $"{count} cases");
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {count}: {string.Join('\n', wrong.Take(5))}");
    }

    /// <summary>Which characters are letters or numbers of scripts that are written from right to left: all of Unicode's, and no other.</summary>
    [BidiCasesFact]
    public void Of_EveryCharacterOfUnicode_IsRightToLeftWhereItShouldBe()
    {
        List<string> wrong = [];
        foreach (string line in File.ReadLines(InstalledClasses).Select(line => line.Split('#')[0].Trim()).Where(line => line.Length > 0))
        {
            string[] fields = line.Split(';', StringSplitOptions.TrimEntries);
            int[] range = [.. fields[0].Split("..").Select(code => int.Parse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture))];
            wrong.AddRange(Enumerable.Range(range[0], range[^1] - range[0] + 1)
                .Where(code => Rune.IsValid(code) && Rune.GetUnicodeCategory(new Rune(code)) != UnicodeCategory.OtherNotAssigned)
                .Where(code => RightToLeft(BidiClasses.Of(new Rune(code)).ToString()) != RightToLeft(fields[1]))
                .Select(code => $"{code:X4} {fields[1]}"));
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count}: {string.Join(", ", wrong.Take(200))}");
    }

    private static string? RightToLeft(string name) => name is "R" or "AL" or "AN" ? name : null;

    private sealed class BidiCasesFactAttribute() : NeedyFactAttribute(
        File.Exists(InstalledCases) && File.Exists(InstalledClasses) ? null : "needs the files of unicode-data");
}

namespace PptBatch.Localization;

/// <summary>One language's words. Labels start with a capital and have no colon.</summary>
internal sealed record Phrasebook
{
    /// <summary>Primary subtag of the language that the words are in; use it as <c>lang</c> where they stand.</summary>
    public required string Language { get; init; }

    // Parts of a course.
    public required string Course { get; init; }
    public required Noun Module { get; init; }
    public required Noun Lesson { get; init; }
    public required Noun Slide { get; init; }
    public required Noun Minute { get; init; }
    public required string Introduction { get; init; }
    public required string Contents { get; init; }
    public required string Agenda { get; init; }
    public required string Glossary { get; init; }
    public required string References { get; init; }
    public required string Summary { get; init; }
    public required string Lab { get; init; }

    // What a course or lesson states about itself.
    public required string Objectives { get; init; }
    public required string LearningOutcomes { get; init; }
    public required string Prerequisites { get; init; }
    public required string Audience { get; init; }
    public required string AboutCourse { get; init; }
    public required string Description { get; init; }
    public required string Duration { get; init; }
    public required string Level { get; init; }
    public required string Version { get; init; }
    public required string LanguageLabel { get; init; }
    public required string ExpectedResults { get; init; }
    public required string Instructions { get; init; }

    // Callouts and blocks.
    public required string Tip { get; init; }
    public required string Note { get; init; }
    public required string Warning { get; init; }
    public required string Exercise { get; init; }
    public required string Solution { get; init; }
    public required string Definition { get; init; }
    public required string Example { get; init; }
    public required string Answer { get; init; }
    public required string Output { get; init; }
    public required string Code { get; init; }
    public required string Table { get; init; }
    public required string Picture { get; init; }
    public required string KeyIdeas { get; init; }

    // Closings.
    public required string Questions { get; init; }
    public required string WhatComesNext { get; init; }
    public required string ThankYou { get; init; }

    // Sentences for what is missing; each stands alone on a slide.
    public required string PictureNotAvailable { get; init; }
    public required string LessonNotMade { get; init; }
    public required string LessonWithoutContent { get; init; }

    /// <summary>How the language writes a date in words.</summary>
    public required LongDate Dates { get; init; }

    /// <summary>The marker after the title of a slide that goes on: <c>(2/3)</c>, the same in every language.</summary>
    public static string PartMarker(int part, int parts) => FormattableString.Invariant($"({part}/{parts})");
}

/// <summary>A countable word, in sentence case: <c>Lección</c>, <c>Lecciones</c>.</summary>
internal sealed record Noun(string One, string Many)
{
    /// <summary>The count with its word in lower case: <c>16 lecciones</c>.</summary>
    public string Count(int count) => FormattableString.Invariant($"{count} {(count == 1 ? InText(One) : count > 10 && AfterTen is not null ? AfterTen : InText(Many))}");

    /// <summary>The word with its number, as a heading: <c>Lección 3</c>.</summary>
    public string Numbered(int number) => FormattableString.Invariant($"{One} {number}");

    /// <summary>The word after numbers above ten where it is another one, as in Arabic; else null.</summary>
    public string? AfterTen { get; init; }

    /// <summary>Whether the language keeps a noun's capital inside a sentence, as German does.</summary>
    public bool KeepsCapital { get; init; }

    private string InText(string word) => KeepsCapital ? word : char.ToLowerInvariant(word[0]) + word[1..];
}

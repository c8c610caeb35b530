using System.Globalization;

namespace PptBatch.Localization;

/// <summary>One language's words. Labels start with a capital and have no colon.</summary>
public sealed record Phrasebook
{
    /// <summary>Primary subtag of the language that the words are in; use it as <c>lang</c> where they stand.</summary>
    public required string Language { get; init; }

    /// <summary>The ten digits that the language counts with, from zero. Default: 0123456789.</summary>
    public string Digits { get; init; } = "0123456789";

    // Parts of a course.
    /// <summary>In English: Course.</summary>
    public required string Course { get; init; }

    /// <summary>In English: Module, Modules.</summary>
    public required Noun Module { get; init; }

    /// <summary>In English: Lesson, Lessons.</summary>
    public required Noun Lesson { get; init; }

    /// <summary>In English: Slide, Slides.</summary>
    public required Noun Slide { get; init; }

    /// <summary>In English: Minute, Minutes.</summary>
    public required Noun Minute { get; init; }

    /// <summary>In English: Introduction.</summary>
    public required string Introduction { get; init; }

    /// <summary>In English: Contents.</summary>
    public required string Contents { get; init; }

    /// <summary>In English: Agenda.</summary>
    public required string Agenda { get; init; }

    /// <summary>In English: Glossary.</summary>
    public required string Glossary { get; init; }

    /// <summary>In English: References.</summary>
    public required string References { get; init; }

    /// <summary>In English: Summary.</summary>
    public required string Summary { get; init; }

    /// <summary>In English: Lab.</summary>
    public required string Lab { get; init; }

    // What a course or lesson states about itself.
    /// <summary>In English: Objectives.</summary>
    public required string Objectives { get; init; }

    /// <summary>In English: What you will learn.</summary>
    public required string LearningOutcomes { get; init; }

    /// <summary>In English: Prerequisites.</summary>
    public required string Prerequisites { get; init; }

    /// <summary>In English: Audience.</summary>
    public required string Audience { get; init; }

    /// <summary>In English: About this course.</summary>
    public required string AboutCourse { get; init; }

    /// <summary>In English: Description.</summary>
    public required string Description { get; init; }

    /// <summary>In English: Duration.</summary>
    public required string Duration { get; init; }

    /// <summary>In English: Level.</summary>
    public required string Level { get; init; }

    /// <summary>In English: Version.</summary>
    public required string Version { get; init; }

    /// <summary>In English: Language.</summary>
    public required string LanguageLabel { get; init; }

    /// <summary>In English: Expected results.</summary>
    public required string ExpectedResults { get; init; }

    /// <summary>In English: Instructions.</summary>
    public required string Instructions { get; init; }

    // Callouts and blocks.
    /// <summary>In English: Tip.</summary>
    public required string Tip { get; init; }

    /// <summary>In English: Note.</summary>
    public required string Note { get; init; }

    /// <summary>In English: Careful.</summary>
    public required string Warning { get; init; }

    /// <summary>In English: Exercise.</summary>
    public required string Exercise { get; init; }

    /// <summary>In English: Solution.</summary>
    public required string Solution { get; init; }

    /// <summary>In English: Definition.</summary>
    public required string Definition { get; init; }

    /// <summary>In English: Example.</summary>
    public required string Example { get; init; }

    /// <summary>In English: Answer.</summary>
    public required string Answer { get; init; }

    /// <summary>In English: Output.</summary>
    public required string Output { get; init; }

    /// <summary>In English: Code.</summary>
    public required string Code { get; init; }

    /// <summary>In English: Table.</summary>
    public required string Table { get; init; }

    /// <summary>In English: Picture.</summary>
    public required string Picture { get; init; }

    /// <summary>In English: Figure.</summary>
    public required string Figure { get; init; }

    /// <summary>In English: Equation.</summary>
    public required string Equation { get; init; }

    /// <summary>In English: Key ideas.</summary>
    public required string KeyIdeas { get; init; }

    // Closings.
    /// <summary>In English: Questions?</summary>
    public required string Questions { get; init; }

    /// <summary>In English: What comes next.</summary>
    public required string WhatComesNext { get; init; }

    /// <summary>In English: Thank you.</summary>
    public required string ThankYou { get; init; }

    // Sentences for what is missing; each stands alone on a slide.
    /// <summary>In English: Picture not available.</summary>
    public required string PictureNotAvailable { get; init; }

    /// <summary>In English: This lesson could not be made.</summary>
    public required string LessonNotMade { get; init; }

    /// <summary>In English: This lesson has no content.</summary>
    public required string LessonWithoutContent { get; init; }

    /// <summary>What stands in the notes before words that a lesson does not have.</summary>
    public required string NotInLesson { get; init; }

    /// <summary>How the language writes a date in words.</summary>
    public required LongDate Dates { get; init; }

    /// <summary>The marker after the title of a slide that goes on: <c>(2/3)</c>, the same in every language.</summary>
    /// <param name="part">Which of the slides it is, from 1.</param>
    /// <param name="parts">How many there are.</param>
    public static string PartMarker(int part, int parts) => FormattableString.Invariant($"({part}/{parts})");

    /// <summary>A number in the language's digits, without separators.</summary>
    /// <param name="number">The number, not negative.</param>
    public string Number(int number) =>
        string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(digit => Digits[digit - '0']));
}

/// <summary>A countable word, in sentence case: <c>Lección</c>, <c>Lecciones</c>.</summary>
/// <param name="One">The word for one.</param>
/// <param name="Many">The word for several.</param>
public sealed record Noun(string One, string Many)
{
    /// <summary>The count with its word in lower case: <c>16 lecciones</c>.</summary>
    /// <param name="count">How many.</param>
    public string Count(int count) =>
        FormattableString.Invariant($"{count} {(count == 1 ? InText(One) : count > 10 && AfterTen is not null ? AfterTen : InText(Many))}");

    /// <summary>The word with its number, as a heading: <c>Lección 3</c>.</summary>
    /// <param name="number">The number.</param>
    public string Numbered(int number) => FormattableString.Invariant($"{One} {number}");

    /// <summary>The word after numbers above ten where it is another one, as in Arabic; else null.</summary>
    public string? AfterTen { get; init; }

    /// <summary>Whether the language keeps a noun's capital inside a sentence, as German does.</summary>
    public bool KeepsCapital { get; init; }

    private string InText(string word) => KeepsCapital ? word : char.ToLowerInvariant(word[0]) + word[1..];
}

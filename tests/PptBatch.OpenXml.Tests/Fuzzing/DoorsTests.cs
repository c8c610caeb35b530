using PptBatch.Fuzz.Doors;
using PptBatch.Fuzz.Loop;
using PptBatch.Testing;

namespace PptBatch.OpenXml.Tests.Fuzzing;

/// <summary>
/// A few changed inputs at every door where bytes come in that nobody vouches for: each ends, or is a finding with a code.
/// <c>tests/PptBatch.Fuzz</c> goes on for hours, led by what inputs reach.
/// </summary>
[Trait(SeededCases.Kind, SeededCases.Seeded)]
public sealed class DoorsTests
{
    private const int Inputs = 8;

    public static TheoryData<string> Names => [.. DoorTable.All.Select(door => door.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Open_ChangedInputs_EndOrAreFindings(string name)
    {
        DoorRun run = new(DoorTable.All.Single(door => door.Name == name), seed: 1);
        await run.RunAsync(so => so.Inputs < SeededCases.Count(Inputs));
        Assert.Equal([], run.Faults.Select(fault => $"{fault.Kind}: {fault.Details}"));
        Assert.InRange(run.Inputs, Inputs, int.MaxValue);
    }
}

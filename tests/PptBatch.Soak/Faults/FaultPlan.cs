namespace PptBatch.Soak.Faults;

/// <summary>The faults of a run, and how many calls have been made.</summary>
internal sealed class FaultPlan(IReadOnlyList<Fault> faults)
{
    private readonly List<Fault> _struck = [];
    private readonly int[] _calls = new int[2];

    /// <summary>Those that have happened, in order.</summary>
    public IReadOnlyList<Fault> Struck => _struck;

    public int Calls(FaultPlace place) => _calls[(int)place];

    /// <summary>Counts a call; what happens to it, or null.</summary>
    public FaultKind? Next(FaultPlace place)
    {
        int call = ++_calls[(int)place];
        if (faults.FirstOrDefault(fault => fault.Place == place && fault.Call == call) is not { } fault)
        {
            return null;
        }

        _struck.Add(fault);
        return fault.Kind;
    }

    /// <summary>Two faults among as many calls as a run makes, and half as many more, which only a second go reaches.</summary>
    public static IReadOnlyList<Fault> Pair(Random random, int storeCalls, int modelCalls) =>
        [One(random, storeCalls, modelCalls), One(random, storeCalls * 3 / 2, modelCalls * 3 / 2)];

    private static Fault One(Random random, int storeCalls, int modelCalls)
    {
        FaultPlace place = random.Next(3) == 0 ? FaultPlace.Model : FaultPlace.Store;
        return new Fault(
            place, random.Next(place == FaultPlace.Model ? modelCalls : storeCalls) + 1, (FaultKind)random.Next(4));
    }
}

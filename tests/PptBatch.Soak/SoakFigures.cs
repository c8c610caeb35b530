using System.Globalization;
using System.Text;
using PptBatch.Soak.Faults;
using PptBatch.Soak.Goes;

namespace PptBatch.Soak;

/// <summary>What the seeds came to.</summary>
internal sealed class SoakFigures
{
    private readonly Dictionary<(FaultPlace Place, FaultKind Kind), int> _struck = [];
    private readonly List<SoakResult> _failed = [];
    private int _seeds;
    private int _complete;
    private int _crossed;
    private int _mostGoes;
    private long _goes;
    private long _storeCalls;
    private long _modelCalls;
    private TimeSpan _simulated;

    /// <summary>Seeds in which something does not hold.</summary>
    public IReadOnlyList<SoakResult> Failed => _failed;

    public void Add(SoakResult result)
    {
        _seeds++;
        _complete += result.IsComplete ? 1 : 0;
        _crossed += result.Goes.Distinct().Count() > 1 ? 1 : 0;
        _goes += result.Goes.Count;
        _mostGoes = Math.Max(_mostGoes, result.Goes.Count);
        _storeCalls += result.StoreCalls;
        _modelCalls += result.ModelCalls;
        _simulated += result.Elapsed;
        foreach (Fault fault in result.Struck)
        {
            _struck[(fault.Place, fault.Kind)] = _struck.GetValueOrDefault((fault.Place, fault.Kind)) + 1;
        }

        if (result.Problems.Count > 0)
        {
            _failed.Add(result);
        }
    }

    public string Text(TimeSpan took)
    {
        StringBuilder text = new();
        text.AppendLine(CultureInfo.InvariantCulture, $"seeds          {_seeds:N0} in {took.TotalSeconds:N0} s, {_simulated.TotalDays:N0} simulated days");
        text.AppendLine(CultureInfo.InvariantCulture, $"complete       {_complete:N0}; of the others the cap was too low for all lessons");
        text.AppendLine(CultureInfo.InvariantCulture, $"goes           {_goes:N0}, at most {_mostGoes} for a seed; {_crossed:N0} seeds went on by another executor");
        text.AppendLine(CultureInfo.InvariantCulture, $"calls          {_storeCalls:N0} of the store, {_modelCalls:N0} of the model");
        foreach (((FaultPlace place, FaultKind kind), int count) in _struck.OrderBy(struck => struck.Key))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"faults met     {place} {kind}: {count:N0}");
        }

        text.AppendLine(CultureInfo.InvariantCulture, $"seeds that do not hold: {_failed.Count:N0}");
        return text.ToString();
    }
}

using System.Diagnostics;
using System.Globalization;
using PptBatch.Fuzz.Doors;
using PptBatch.Fuzz.Loop;

const string Usage = """
    [DOOR...] [--seconds N] [--seed S] [--plain]
      DOOR         which doors; all where none is named
      --seconds N  how long each door is tried (default 60)
      --seed S     of the random numbers (default 1)
      --plain      without instrumentation, as the suite does
    Inputs that a door does not hold against are written to fuzz-faults/.
    """;

// Before anything that is instrumented runs: it counts in this memory.
Coverage.Clear();
List<string> names = [];
int seconds = 60, seed = 1;
bool plain = false;
for (int at = 0; at < args.Length; at++)
{
    bool isNumber = at + 1 < args.Length && int.TryParse(args[at + 1], CultureInfo.InvariantCulture, out _);
    switch (args[at])
    {
        case "--seconds" when isNumber:
            seconds = int.Parse(args[++at], CultureInfo.InvariantCulture);
            break;
        case "--seed" when isNumber:
            seed = int.Parse(args[++at], CultureInfo.InvariantCulture);
            break;
        case "--plain":
            plain = true;
            break;
        case var name when DoorTable.All.Any(door => door.Name == name):
            names.Add(name);
            break;
        default:
            Console.Error.WriteLine(Usage + "\nDoors: " + string.Join(' ', DoorTable.All.Select(door => door.Name)));
            return 2;
    }
}

if (!plain && !Instrumented.IsHere)
{
    return await Instrumented.RunAsync(args);
}

int faults = 0;
Console.WriteLine($"{"door",-10} {"inputs",9} {"a second",9} {"kept",6} {"edges",7} {"slowest",9} faults");
foreach (Door door in DoorTable.All.Where(door => names.Count == 0 || names.Contains(door.Name)))
{
    DoorRun run = new(door, seed);
    Stopwatch watch = Stopwatch.StartNew();
    await run.RunAsync(_ => watch.Elapsed.TotalSeconds < seconds);
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{door.Name,-10} {run.Inputs,9:N0} {run.Inputs / watch.Elapsed.TotalSeconds,9:N0} {run.Kept,6:N0} {run.Edges,7:N0} "
        + $"{run.Slowest.TotalSeconds,7:0.00} s {run.Faults.Count()}"));
    foreach (FuzzFault fault in run.Faults)
    {
        string path = Path.Combine("fuzz-faults", $"{fault.Door}-{++faults}");
        Directory.CreateDirectory("fuzz-faults");
        await File.WriteAllBytesAsync(path, fault.Input);
        await File.WriteAllTextAsync(path + ".txt", $"{fault.Kind}\n{fault.Details}\n");
        Console.WriteLine($"  {path}: {fault.Kind}");
    }
}

return faults == 0 ? 0 : 1;

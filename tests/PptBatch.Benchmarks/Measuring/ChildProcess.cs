using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace PptBatch.Benchmarks.Measuring;

/// <summary>One whole process, from its start to its end.</summary>
/// <param name="Seconds">By the clock.</param>
/// <param name="CpuSeconds">On all cores, its own processes with it.</param>
/// <param name="PeakMebibytes">Its largest resident set; 0 where the machine has no <c>/proc</c>.</param>
internal sealed record ChildProcess(double Seconds, double CpuSeconds, double PeakMebibytes)
{
    private const int Children = -1;
    private const double Microsecond = 1e-6;

    /// <summary>Runs a program to its end; one that fails throws with what it said.</summary>
    public static ChildProcess Run(string folder, string program, params string[] arguments)
    {
        ProcessStartInfo start =
            new(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        double cpu = ChildrenSeconds();
        Stopwatch watch = Stopwatch.StartNew();
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        double peak = 0;
        while (!process.WaitForExit(milliseconds: 3))
        {
            peak = Math.Max(peak, Peak(process.Id));
        }

        process.WaitForExit();
        double seconds = watch.Elapsed.TotalSeconds;
        return process.ExitCode == 0
            ? new ChildProcess(seconds, ChildrenSeconds() - cpu, peak)
            : throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {error.Result}{output.Result}");
    }

    // The kernel's own high-water mark, so that only what grows after the last look is missed.
    private static double Peak(int id)
    {
        try
        {
            string line = File.ReadLines($"/proc/{id}/status").First(text => text.StartsWith("VmHWM:", StringComparison.Ordinal));
            return double.Parse(line[6..^2], CultureInfo.InvariantCulture) / 1024;
        }
        catch (Exception gone) when (gone is IOException or InvalidOperationException)
        {
            return 0;
        }
    }

    private static double ChildrenSeconds() => !OperatingSystem.IsLinux() || GetResourceUsage(Children, out Usage usage) != 0
        ? 0
        : usage.UserSeconds + usage.SystemSeconds + ((usage.UserMicroseconds + usage.SystemMicroseconds) * Microsecond);

    [DllImport("libc", EntryPoint = "getrusage")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetResourceUsage(int who, out Usage usage);

    [StructLayout(LayoutKind.Sequential, Size = 144)]
    private readonly struct Usage
    {
        public readonly long UserSeconds;
        public readonly long UserMicroseconds;
        public readonly long SystemSeconds;
        public readonly long SystemMicroseconds;
    }
}

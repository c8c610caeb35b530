using System.Diagnostics;

namespace PptBatch.EndToEnd.Tests.Cli;

/// <summary>A file system in memory that is soon full. Only root may make one.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly string _folder;

    public SmallDisk(string folder, string size)
    {
        _folder = folder;
        Directory.CreateDirectory(folder);
        Assert.True(TryMount(folder, size));
    }

    public static bool TryMount(string folder, string size) => Exit("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", folder) == 0;

    public void Dispose() => Exit("umount", _folder);

    private static int Exit(string program, params string[] arguments)
    {
        try
        {
            using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return -1;
        }
    }
}

/// <summary>A fact for Linux, where some folders may be written by nobody.</summary>
public sealed class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute() => Skip = OperatingSystem.IsLinux() ? null! : "needs Linux";
}

/// <summary>A fact that needs the right to make a small file system.</summary>
public sealed class SmallDiskFactAttribute : FactAttribute
{
    private static readonly Lazy<bool> Allowed = new(Try);

    public SmallDiskFactAttribute() => Skip = Allowed.Value ? null! : "needs the right to mount a tmpfs";

    private static bool Try()
    {
        string folder = Directory.CreateTempSubdirectory("pptbatch-disk-").FullName;
        bool mounted = OperatingSystem.IsLinux() && SmallDisk.TryMount(folder, "16k");
        if (mounted)
        {
            using Process process = Process.Start("umount", folder);
            process.WaitForExit();
        }

        Directory.Delete(folder);
        return mounted;
    }
}

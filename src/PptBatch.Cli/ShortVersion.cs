using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;

namespace PptBatch.Cli;

/// <summary><c>pptbatch --version</c>: the version, without the commit that it was built from.</summary>
internal sealed class ShortVersion : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        string version = typeof(ShortVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
        Console.Out.WriteLine(version.Split('+')[0]);
        return 0;
    }
}

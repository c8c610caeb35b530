using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Amazon.Runtime;
using Amazon.S3;
using PptBatch.S3;

namespace PptBatch.Testing.Aws.ObjectStore;

/// <summary>
/// A real S3 server for tests: Ceph's monitor, one in-memory store and its gateway, on loopback in a folder of their own.
/// </summary>
public sealed class RadosGateway : IAsyncLifetime, IDisposable
{
    public const string AccessKey = "testaccess";
    public const string SecretKey = "testsecret";
    private const string StoreId = "5f0c9c3e-58a6-4a53-9d9c-0f5a7a5b3c11";
    private static readonly string[] Programs = ["ceph", "ceph-mon", "ceph-osd", "ceph-authtool", "monmaptool", "radosgw", "radosgw-admin"];
    private readonly TemporaryFolder _folder = new();
    private readonly List<Process> _daemons = [];
    private readonly int _port = FreePort();
    private int _buckets;

    /// <summary>Whether everything that this needs is on the path.</summary>
    public static bool Available { get; } = Programs.All(IsInstalled);

    public Uri Endpoint => new($"http://127.0.0.1:{_port}");

    public IAmazonS3 Client { get; private set; } = null!;

    public IAmazonS3 ClientWith(AWSCredentials credentials) =>
        S3ClientFactory.Create(new S3ArtifactsOptions { Endpoint = Endpoint, Region = "us-east-1" }, credentials);

    /// <summary>A new, empty bucket.</summary>
    public async Task<string> BucketAsync()
    {
        string name = $"bucket-{Interlocked.Increment(ref _buckets)}";
        await Client.PutBucketAsync(name);
        return name;
    }

    public async Task InitializeAsync()
    {
        if (!Available)
        {
            return;
        }

        RadosConfiguration ceph = new(_folder.Path, FreePort(), FreePort(), _port);
        ceph.Write();
        await RunAsync("monmaptool", "--create", "--clobber", "--fsid", RadosConfiguration.ClusterId, "--addv", "a", ceph.MonitorAddress,
            ceph.File("monmap"));
        await RunAsync("ceph-authtool", "-C", ceph.File("keyring"), "-g", "-n", "mon.", "--cap", "mon", "allow *");
        await RunAsync("ceph-authtool", ceph.File("keyring"), "-g", "-n", "client.admin",
            "--cap", "mon", "allow *", "--cap", "osd", "allow *", "--cap", "mgr", "allow *");
        await RunAsync(
            "ceph-mon", "--mkfs", "-i", "a", "--monmap", ceph.File("monmap"), "--keyring", ceph.File("keyring"), "-c", ceph.Main);
        Start("ceph-mon", "-f", "-i", "a", "-c", ceph.Main);
        string secret = (await RunAsync("ceph-authtool", "--gen-print-key")).Trim();
        await System.IO.File.WriteAllTextAsync(ceph.File("osd.json"), $$"""{"cephx_secret":"{{secret}}"}""");
        await RunAsync("ceph", "-c", ceph.Main, "osd", "new", StoreId, "0", "-i", ceph.File("osd.json"));
        await RunAsync("ceph-authtool", "-C", ceph.File("osd/keyring"), "-n", "osd.0", "--add-key", secret);
        await RunAsync("ceph-osd", "-i", "0", "--mkfs", "--osd-uuid", StoreId, "-c", ceph.Main);
        Start("ceph-osd", "-f", "-i", "0", "-c", ceph.Main);
        await RunAsync("radosgw-admin", "-c", ceph.Main, "user", "create", "--uid=test", "--display-name=test",
            "--access-key=" + AccessKey, "--secret-key=" + SecretKey);
        Start("radosgw", "-f", "-n", "client.admin", "-c", ceph.Main);
        Client = ClientWith(new BasicAWSCredentials(AccessKey, SecretKey));
        await AnswersAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        Client?.Dispose();
        foreach (Process daemon in Enumerable.Reverse(_daemons))
        {
            daemon.Kill();
            daemon.WaitForExit();
            daemon.Dispose();
        }

        _folder.Dispose();
    }

    // Each attempt waits for the kernel's refusal or the gateway's answer; the bound is on time, not on luck.
    private async Task AnswersAsync()
    {
        using CancellationTokenSource limit = new(Hang.Limit);
        using HttpClient http = new();
        while (true)
        {
            try
            {
                await http.GetAsync(Endpoint, limit.Token);
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(50, limit.Token);
            }
        }
    }

    private void Start(string program, params string[] arguments) => _daemons.Add(Process.Start(Described(program, arguments))!);

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        using Process process = Process.Start(Described(program, arguments))!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync().WaitAsync(Hang.Limit);
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {await error}");
    }

    private static ProcessStartInfo Described(string program, string[] arguments) =>
        new(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };

    private static bool IsInstalled(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator).Any(folder => System.IO.File.Exists(Path.Combine(folder, program)));

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

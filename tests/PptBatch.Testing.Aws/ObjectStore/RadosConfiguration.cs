namespace PptBatch.Testing.Aws.ObjectStore;

/// <summary>The settings of a cluster of one that keeps everything in memory and in one folder.</summary>
internal sealed class RadosConfiguration(string folder, int monitorPort, int oldMonitorPort, int gatewayPort)
{
    public const string ClusterId = "0b7d6a52-7a0a-4c0e-8b57-9f2c6f0a1d01";

    public string Main => File("ceph.conf");

    public string MonitorAddress => $"[v2:127.0.0.1:{monitorPort},v1:127.0.0.1:{oldMonitorPort}]";

    public string File(string name) => Path.Combine(folder, name);

    public void Write()
    {
        foreach (string name in (string[])["mon", "osd", "log", "run"])
        {
            Directory.CreateDirectory(File(name));
        }

        System.IO.File.WriteAllText(Main, $"""
            [global]
            fsid = {ClusterId}
            mon host = [v2:127.0.0.1:{monitorPort}/0,v1:127.0.0.1:{oldMonitorPort}/0]
            public addr = 127.0.0.1
            cluster addr = 127.0.0.1
            keyring = {File("keyring")}
            run dir = {File("run")}
            admin socket = {File("run")}/$name.asok
            log file = {File("log")}/$name.log
            pid file = {File("run")}/$name.pid
            auth allow insecure global id reclaim = false
            mon allow pool size one = true
            mon max pg per osd = 10000
            mon data avail crit = 1
            osd pool default size = 1
            osd pool default min size = 1
            osd pool default pg num = 1
            osd pool default pgp num = 1
            osd pool default pg autoscale mode = off
            osd crush chooseleaf type = 0

            [mon.a]
            mon data = {File("mon")}
            mon initial members = a

            [osd.0]
            keyring = {File("osd/keyring")}
            osd data = {File("osd")}
            osd objectstore = memstore
            memstore device bytes = 1073741824
            osd op queue = wpq

            [client.admin]
            rgw frontends = beast endpoint=127.0.0.1:{gatewayPort}
            rgw run sync thread = false

            """.ReplaceLineEndings("\n"));
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace PptBatch.Testing.Aws.Loopback;

/// <summary>A web server on a free port of this machine, which logs nothing and never ends a connection by itself.</summary>
internal static class LoopbackApp
{
    public static WebApplication Build()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(server => server.Limits.KeepAliveTimeout = TimeSpan.FromMinutes(30));
        return builder.Build();
    }
}

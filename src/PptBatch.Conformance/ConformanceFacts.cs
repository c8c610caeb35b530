using System.Reflection;

namespace PptBatch.Conformance;

/// <summary>
/// The facts of a suite one by one: for suites that need a fixture or may have to be skipped, and for test frameworks other than xunit v2,
/// which do not find the facts of a base class by themselves.
/// </summary>
/// <example>
/// <code>
/// public static TheoryData&lt;string&gt; Facts => [.. ConformanceFacts.Of(typeof(MyExecutorConformance))];
///
/// [NeedsMyServer, MemberData(nameof(Facts))]
/// public Task Executor_EachFact_Holds(string fact) => ConformanceFacts.RunAsync(new MyExecutorConformance(), fact);
/// </code>
/// </example>
public static class ConformanceFacts
{
    /// <summary>The names of a suite's facts.</summary>
    /// <param name="suite">A class that derives from one of the suites.</param>
    public static IEnumerable<string> Of(Type suite)
    {
        ArgumentNullException.ThrowIfNull(suite);
        return suite.GetMethods()
            .Where(method => method.IsDefined(typeof(FactAttribute), inherit: true)).Select(method => method.Name).Order();
    }

    /// <summary>Runs one fact, with what the suite does before and after it.</summary>
    /// <param name="suite">The suite; each fact needs one of its own.</param>
    /// <param name="fact">One of the names that <see cref="Of"/> gives.</param>
    /// <exception cref="ArgumentException">The suite has no such fact.</exception>
    public static async Task RunAsync(object suite, string fact)
    {
        ArgumentNullException.ThrowIfNull(suite);
        MethodInfo method = suite.GetType().GetMethod(fact)
            ?? throw new ArgumentException($"{suite.GetType().Name} has no fact {fact}.", nameof(fact));
        IAsyncLifetime? lifetime = suite as IAsyncLifetime;
        await (lifetime?.InitializeAsync() ?? Task.CompletedTask);
        try
        {
            await (Task)method.Invoke(suite, BindingFlags.DoNotWrapExceptions, binder: null, parameters: null, culture: null)!;
        }
        finally
        {
            await (lifetime?.DisposeAsync() ?? Task.CompletedTask);
        }
    }
}

using System.Reflection;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace AIStats.OpenRouterMigration.Mutation;

/// <summary>The tests, run in this process by xunit.</summary>
internal sealed class TestRun
{
    private readonly ITestFrameworkExecutor _executor;

    public TestRun()
    {
        var assembly = Assembly.Load("AIStats.OpenRouterMigration.Tests");
        var framework = new XunitTestFramework(new Sink());
        var found = new Sink();
        framework.GetDiscoverer(Reflector.Wrap(assembly)).Find(includeSourceInformation: false, found, new Settings());
        found.End.WaitOne();
        // Random ones take minutes, and what they find is written down as a test of its own.
        Cases = found.Cases.Where(static test => !test.TestMethod.TestClass.Class.Name.Contains(".Properties.", StringComparison.Ordinal))
            .OrderBy(static test => test.UniqueID, StringComparer.Ordinal).ToList();
        _executor = framework.GetExecutor(assembly.GetName());
    }

    /// <summary>The tests in an order that is the same in every process; a row of a theory is a test.</summary>
    public IReadOnlyList<ITestCase> Cases { get; }

    /// <summary>The first of the tests that fails, or none; those behind it do not run.</summary>
    public ITestCase? FirstFailure(IReadOnlyList<ITestCase> cases)
    {
        var sink = new Sink();
        _executor.RunTests(cases, sink,
            new Settings { ["xunit.execution.DisableParallelization"] = true, ["xunit.execution.SynchronousMessageReporting"] = true });
        sink.End.WaitOne();
        return sink.HasFailed ? sink.Failed ?? cases[0] : null;
    }

    private sealed class Settings : Dictionary<string, object?>, ITestFrameworkDiscoveryOptions, ITestFrameworkExecutionOptions
    {
        public TValue GetValue<TValue>(string name) => TryGetValue(name, out var value) ? (TValue)value! : default!;

        public void SetValue<TValue>(string name, TValue value) => this[name] = value;
    }

    private sealed class Sink : Xunit.LongLivedMarshalByRefObject, IMessageSink
    {
        public ManualResetEvent End { get; } = new(initialState: false);

        public List<ITestCase> Cases { get; } = new();

        public bool HasFailed { get; private set; }

        public ITestCase? Failed { get; private set; }

        public bool OnMessage(IMessageSinkMessage message)
        {
            if (message is ITestCaseDiscoveryMessage found)
                Cases.Add(found.TestCase);
            HasFailed |= message is IFailureInformation;
            Failed ??= (message as ITestFailed)?.TestCase;
            if (message is IDiscoveryCompleteMessage or ITestAssemblyFinished)
                End.Set();
            return !HasFailed;
        }
    }
}

using System.Reflection;

namespace AIStats.OpenRouterMigration.Mutation;

/// <summary>The class that Stryker adds to the changed assembly: one change at a time is on, or every changed place that runs is noted.</summary>
internal sealed class MutantSwitch
{
    private readonly FieldInfo _active;
    private readonly FieldInfo _isNoting;
    private readonly MethodInfo _takeNotes;

    public MutantSwitch(string product)
    {
        var control = Assembly.Load($"AIStats.OpenRouterMigration.{product}").GetTypes().Single(static type => type.Name == "MutantControl");
        _active = control.GetField("ActiveMutant")!;
        _isNoting = control.GetField("CaptureCoverage")!;
        _takeNotes = control.GetMethod("GetCoverageData")!;
        Active = None;
    }

    /// <summary>No change.</summary>
    public const int None = -1;

    /// <summary>The change that is on.</summary>
    public int Active { set => _active.SetValue(null, value); }

    /// <summary>The changes whose places <paramref name="run"/> passed.</summary>
    public IEnumerable<int> Note(Action run)
    {
        _isNoting.SetValue(null, true);
        run();
        var notes = (IList<int>[])_takeNotes.Invoke(null, null)!;
        _isNoting.SetValue(null, false);
        return notes.SelectMany(static list => list).Distinct().Order();
    }
}

using AIStats.OpenRouterMigration.Engine;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Scanning;

[Trait("Area", "Scanning")]
public sealed class OnceTableTests
{
    private readonly OnceTable table = new();

    [Fact]
    public void What_many_ask_for_at_a_time_is_found_by_one_of_them()
    {
        var found = 0;
        var answers = new object[8];
        using var together = new Barrier(answers.Length);
        var threads = Enumerable.Range(0, answers.Length).Select(number => new Thread(() =>
        {
            together.SignalAndWait();
            answers[number] = table.Find("question", this, () =>
            {
                Interlocked.Increment(ref found);
                Thread.Sleep(20);
                return new object();
            });
        })).ToList();
        threads.ForEach(static thread => thread.Start());
        threads.ForEach(static thread => thread.Join());

        Assert.Equal(1, found);
        Assert.All(answers, answer => Assert.Same(answers[0], answer));
    }

    [Fact]
    public void A_search_that_is_cancelled_leaves_nothing_behind()
    {
        Assert.Throws<OperationCanceledException>(() => table.Find<string>("question", this, static () => throw new OperationCanceledException()));
        Assert.Equal("answer", table.Find("question", this, static () => "answer"));
    }

    [Fact]
    public void Questions_and_places_are_told_apart()
    {
        Assert.Equal(1, table.Find("one", this, static () => 1));
        Assert.Equal(2, table.Find("other", this, static () => 2));
        Assert.Equal(3, table.Find("one", "another place", static () => 3));
        Assert.Equal(1, table.Find("one", this, static () => 4));
    }
}

using CanaryRollout.Routing;

namespace AIStats.OpenRouterMigration.SampleTests.Rollout;

/// <summary>Who belongs to a share.</summary>
public sealed class CallerPositionTests
{
    /// <summary>Another hash would move every caller in the middle of a roll-out.</summary>
    [Theory]
    [InlineData("caller-0", 4576)]
    [InlineData("caller-1", 2331)]
    [InlineData("Zoë", 6048)]
    public void A_place_is_the_same_in_every_process_and_version(string key, int place) => Assert.Equal(place, CallerPosition.Of(key));

    [Fact]
    public void Who_is_in_a_share_is_in_every_larger_one()
    {
        decimal[] shares = [0, 0.01m, 1, 5, 10, 33.33m, 50, 99.99m, 100];

        foreach (var key in Keys(2_000))
        {
            var isIn = shares.Select(share => CallerPosition.IsWithin(key, share)).ToList();

            Assert.Equal(isIn.Order(), isIn);
            Assert.Equal((false, true), (isIn[0], isIn[^1]));
        }
    }

    /// <summary>So any number of requests of the demonstration shows the share.</summary>
    [Theory]
    [InlineData(5)]
    [InlineData(10)]
    public void From_two_thousand_callers_on_the_share_is_met_within_one_point(int share)
    {
        var count = 0;
        foreach (var (index, key) in Keys(10_000).Index())
        {
            count += CallerPosition.IsWithin(key, share) ? 1 : 0;
            if (index + 1 >= 2_000)
                Assert.InRange(100.0 * count / (index + 1), share - 1, share + 1);
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Without_a_key_a_caller_comes_last(string? key)
    {
        Assert.False(CallerPosition.IsWithin(key, 99.99m));
        Assert.True(CallerPosition.IsWithin(key, 100));
    }

    private static IEnumerable<string> Keys(int count) => Enumerable.Range(0, count).Select(number => $"caller-{number}");
}

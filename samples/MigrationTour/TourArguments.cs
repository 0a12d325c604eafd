namespace MigrationTour;

internal sealed record TourArguments(bool Keep, string? HtmlFile)
{
    public const string Help = """
        Usage: dotnet run --project samples/MigrationTour [-- options]

          --keep         leave the migrated copy in the temporary folder
          --html <file>  write what the tour shows as HTML (docs/images/render-tour.sh uses it)
        """;

    /// <summary>Returns null when the arguments make no sense.</summary>
    public static TourArguments? Parse(string[] args)
    {
        var result = new TourArguments(Keep: false, HtmlFile: null);
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] is "--keep")
            {
                result = result with { Keep = true };
            }
            else if (args[i] is "--html" && i + 1 < args.Length)
            {
                result = result with { HtmlFile = args[++i] };
            }
            else
            {
                return null;
            }
        }

        return result;
    }
}

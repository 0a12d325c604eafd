namespace CanaryRollout.Routing;

/// <summary>A settings file that is loaded again when it changes.</summary>
internal static class WatchedSettings
{
    /// <summary>Adds the file. One that cannot be read counts as empty, which <see cref="RolloutControl"/> refuses: what was good before stays.</summary>
    /// <param name="builder">The configuration.</param>
    /// <param name="path">The whole path.</param>
    /// <param name="failed">Is told why it cannot be read.</param>
    public static IConfigurationBuilder AddWatchedSettings(this IConfigurationBuilder builder, string path, Action<string> failed) => builder.AddJsonFile(source =>
    {
        source.Path = path;
        source.ReloadOnChange = true;
        source.OnLoadException = context =>
        {
            // Otherwise nobody would hear of it: it is thrown where the file system reports the change.
            context.Ignore = true;
            failed($"{path}: {context.Exception.GetBaseException().Message}");
        };
        source.ResolveFileProvider();
    });
}

public interface IParameter;
public interface IBuilder
{
    IParameter AddParameter(string name, bool secret = false);
    IBuilder AddProject(string name);
    IBuilder WithEnvironment(string name, IParameter value);
}

public static class Host
{
    public static void Add(IBuilder builder)
    {
        var key = builder.AddParameter("openrouter-key", secret: true); // AIS2004
        var neutral = builder.AddParameter("gateway-key", secret: true);
        builder.AddProject("api").WithEnvironment("OPENROUTER_API_KEY", key); // AIS2001
        builder.AddProject("night").WithEnvironment("OPENROUTER_API_KEY", neutral); // AIS2001
    }
}

public static class Startup
{
    public static object[] Clients() => new[] { Create("https://openrouter.ai/api/v1/") }; // AIS1001 "the key comes from the sign-in"

    private static object Create(string place)
    {
        var http = new HttpClient();
        http.BaseAddress = new Uri(place);
        return Activator.CreateInstance(Type.GetType("Api")!, http)!;
    }
}

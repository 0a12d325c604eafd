interface IApp { IApp MapGroup(string prefix); void MapPost(string path, Func<string, string> serve); }

static class Program
{
    const string Url = "https://openrouter.ai/api/v1/chat/completions"; // AIS1001

    public static void Serve(IApp app) => app.MapGroup("/api/v1").MapPost("/keys", body => Url + body);
}

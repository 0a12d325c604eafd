interface IApp { IApp MapGroup(string prefix); void MapPost(string path, Func<string, string> serve); }

static class Program
{
    const string Url = "https://api.phaseo.app/v1/chat/completions";

    public static void Serve(IApp app) => app.MapGroup("/api/v1").MapPost("/keys", body => Url + body);
}

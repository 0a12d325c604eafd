class RestClient(string address) { public void Send(RestRequest request) => Console.WriteLine(address + request); }
record RestRequest(string Path);

class Media
{
    private readonly RestClient _router = new(Paths.Router);
    private readonly RestClient _cloud = new(Paths.Cloud);

    public void Ask() => _router.Send(new RestRequest(Paths.Chat));

    public void Draw() => _router.Send(new RestRequest(Paths.Images));

    public void Count()
    {
        _router.Send(new RestRequest(Paths.Files));
        _cloud.Send(new RestRequest(Paths.Files));
    }

    public void Listen() => _cloud.Send(new RestRequest(Paths.Transcriptions));
}

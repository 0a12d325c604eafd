public sealed class Caller(HttpClient http)
{
    public Task<HttpResponseMessage> Ask(string name, HttpContent body)
    {
        var (place, variable) = Catalog.Services[name];
        http.DefaultRequestHeaders.Authorization = new("Bearer", Environment.GetEnvironmentVariable(variable));
        return http.PostAsync($"{place}/chat/completions", body); // silent: all services of the table have this path
    }

    public Task<string> Models(string name)
    {
        var (place, _) = Catalog.Services[name];
        return http.GetStringAsync(place + "/models"); // AIS1002: the variable is taken out of the tuple with the base, whatever its name
    }

    public Task<string> Credits(string kind)
    {
        (string where, string variable) = Catalog.Resolve(kind);
        return http.GetStringAsync($"{where}/credits?key={variable}"); // AIS1002
    }

    public Task<string> Key(string kind)
    {
        var found = Catalog.Resolve(kind);
        return http.GetStringAsync(found.Root + "/key"); // AIS1002
    }

    public Task<string> Usage(string name, string id)
    {
        var address = Catalog.Services[name].Endpoint.TrimEnd('/');
        return http.GetStringAsync($"{address}/generation?id={id}"); // AIS1002: the other services of the table get the path as well, so nothing is edited
    }

    public IEnumerable<Task<string>> All()
    {
        foreach (var (name, (place, _)) in Catalog.Services)
            yield return http.GetStringAsync($"https://status.example/{name}?of={place}"); // silent: another host
    }
}

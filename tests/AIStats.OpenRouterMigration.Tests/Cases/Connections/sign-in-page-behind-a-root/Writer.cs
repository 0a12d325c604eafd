class Writer(HttpClient http, Portal portal)
{
    public Task<HttpResponseMessage> Write(HttpContent text) => http.PostAsync(portal.Root + "/api/v1/responses", text); // AIS1004
}

static class Other
{
    public static string Complete(string url)
    {
        if (url.Contains("openrouter.ai") && !url.EndsWith("/api/v1")) // AIS1005: what is added here fits the old host only
            return url + "/api/v1";
        return url.EndsWith("/v1") ? url : url + "/v1";
    }

    public static string CompleteTheOthers(string url)
    {
        if (!url.Contains("openrouter.ai")) // AIS1005: what is added here fits the old host only
            return url;
        return url.Contains("/v1") ? url : url + "/api/v1";
    }
}

public static class Paths
{
    public const string Credits = "/credits"; // silent: the base before it is the shop's, which only has the same name
}

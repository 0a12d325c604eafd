public static class Paths
{
    public const string Credits = "/credits"; // AIS1002: Api adds it to the base
}

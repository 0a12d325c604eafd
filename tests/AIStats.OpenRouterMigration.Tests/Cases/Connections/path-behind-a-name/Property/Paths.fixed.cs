public static class Paths
{
    public static string Generation => "generations"; // AIS1002
}

public static class Paths
{
    public static string Generation => "generation"; // AIS1002
}

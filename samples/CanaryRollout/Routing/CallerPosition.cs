using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace CanaryRollout.Routing;

/// <summary>
/// Gives every caller a fixed place between 0 and 9999. A share of 5 % takes the places below 500: the same callers at any time,
/// on any machine, and all of them again when the share grows.
/// </summary>
internal static class CallerPosition
{
    /// <summary>Places in one percent, and so the finest step of a share: 0.01 %.</summary>
    private const int PlacesPerPercent = 100;

    /// <summary>The place of a key.</summary>
    /// <remarks>Not string.GetHashCode, which is another one in every process.</remarks>
    public static int Of(string key) =>
        (int)(BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(key))) % (100 * PlacesPerPercent));

    /// <summary>Whether a share, in percent, takes this caller in. A caller without a key cannot stay where it is, so it comes last.</summary>
    public static bool IsWithin(string? key, decimal share) =>
        string.IsNullOrEmpty(key) ? share >= 100 : Of(key) < share * PlacesPerPercent;
}

// What the compiler asks of netstandard2.0 for records.
namespace System.Runtime.CompilerServices;

internal static class IsExternalInit
{
}

using System.Diagnostics.CodeAnalysis;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>The assertions that a verifier makes; a test framework may bring its own.</summary>
public interface IVerifier
{
    /// <summary>Fails unless the two values are equal.</summary>
    void Equal<T>(T expected, T actual, string? message = null);

    /// <summary>Fails unless the condition holds.</summary>
    void True([DoesNotReturnIf(false)] bool assert, string? message = null);

    /// <summary>Fails if the condition holds.</summary>
    void False([DoesNotReturnIf(true)] bool assert, string? message = null);

    /// <summary>Fails.</summary>
    [DoesNotReturn]
    void Fail(string? message = null);

    /// <summary>Returns a verifier whose failures begin with the given context.</summary>
    IVerifier PushContext(string context);
}

/// <summary>Throws an exception that xunit shows as a failed assertion, with the context in which it failed.</summary>
public class DefaultVerifier : IVerifier
{
    private readonly string _context;

    /// <summary>Creates a verifier without a context.</summary>
    public DefaultVerifier()
        : this("")
    {
    }

    private DefaultVerifier(string context) => _context = context;

    /// <inheritdoc />
    public void Equal<T>(T expected, T actual, string? message = null)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, actual))
            Fail(message ?? $"expected '{expected}' but was '{actual}'");
    }

    /// <inheritdoc />
    public void True([DoesNotReturnIf(false)] bool assert, string? message = null)
    {
        if (!assert)
            Fail(message ?? "expected true but was false");
    }

    /// <inheritdoc />
    public void False([DoesNotReturnIf(true)] bool assert, string? message = null) => True(!assert, message ?? "expected false but was true");

    /// <inheritdoc />
    [DoesNotReturn]
    public void Fail(string? message = null) => throw new VerificationException(_context + (message ?? "verification failed"));

    /// <inheritdoc />
    public IVerifier PushContext(string context) => new DefaultVerifier($"{_context}Context: {context}{Environment.NewLine}");
}

/// <summary>What the source, the diagnostics or the fixed text is, is not what the test expects.</summary>
public sealed class VerificationException(string message) : InvalidOperationException(message), Xunit.Sdk.IAssertionException;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Which diagnostics of the compiler take part in a test.</summary>
public enum CompilerDiagnostics
{
    /// <summary>None: the source need not compile.</summary>
    None,

    /// <summary>Errors.</summary>
    Errors,

    /// <summary>Warnings and errors.</summary>
    Warnings,

    /// <summary>Suggestions, warnings and errors.</summary>
    Suggestions,

    /// <summary>All, hidden ones too.</summary>
    All,
}

/// <summary>Checks of an analyzer that are made by default and may be left out.</summary>
[Flags]
public enum TestBehaviors
{
    /// <summary>All checks are made.</summary>
    None = 0,

    /// <summary>Do not check that the analyzer is silent in generated code.</summary>
    SkipGeneratedCodeCheck = 1,

    /// <summary>Do not check that <c>#pragma warning disable</c> silences the analyzer.</summary>
    SkipSuppressionCheck = 2,
}

/// <summary>Checks of a fixer that are made by default and may be left out.</summary>
[Flags]
public enum CodeFixTestBehaviors
{
    /// <summary>All checks are made.</summary>
    None = 0,

    /// <summary>Do not check Fix All in Document.</summary>
    SkipFixAllInDocumentCheck = 1,

    /// <summary>Do not check Fix All in Project.</summary>
    SkipFixAllInProjectCheck = 2,

    /// <summary>Do not check Fix All in Solution.</summary>
    SkipFixAllInSolutionCheck = 4,

    /// <summary>Check no Fix All at all.</summary>
    SkipFixAllCheck = SkipFixAllInDocumentCheck | SkipFixAllInProjectCheck | SkipFixAllInSolutionCheck,

    /// <summary>Apply one code action to one diagnostic, and nothing more.</summary>
    FixOne = 8,
}

/// <summary>How markup in a source text is read.</summary>
[Flags]
public enum MarkupOptions
{
    /// <summary>The default.</summary>
    None = 0,

    /// <summary><c>[|…|]</c> means the first descriptor of the analyzer, even if it has several.</summary>
    UseFirstDescriptor = 1,

    /// <summary><c>$$</c> is code, not a cursor. Here it always is; the flag is for the real package.</summary>
    TreatPositionIndicatorsAsCode = 2,
}

/// <summary>What markup in the files of a state stands for.</summary>
public enum MarkupMode
{
    /// <summary>The files hold no markup.</summary>
    None,

    /// <summary>Markup is removed and expects nothing.</summary>
    Ignore,

    /// <summary>Markup is removed and expects only the diagnostics that the fixer does not fix.</summary>
    IgnoreFixable,

    /// <summary>Markup is removed and expects its diagnostics.</summary>
    Allow,
}

/// <summary>Parts of a diagnostic that are not compared.</summary>
[Flags]
public enum DiagnosticOptions
{
    /// <summary>All parts are compared.</summary>
    None = 0,

    /// <summary>Additional locations are not compared.</summary>
    IgnoreAdditionalLocations = 1,

    /// <summary>The severity is not compared.</summary>
    IgnoreSeverity = 2,
}

/// <summary>Parts of a location that are not compared.</summary>
[Flags]
public enum DiagnosticLocationOptions
{
    /// <summary>All parts are compared.</summary>
    None = 0,

    /// <summary>Only the start is compared.</summary>
    IgnoreLength = 1,

    /// <summary>The location is the number of a markup key, <c>{|#0:…|}</c>.</summary>
    InterpretAsMarkupKey = 2,
}
